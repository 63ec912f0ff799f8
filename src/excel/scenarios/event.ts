import type { Scratch } from './scenario';

/**
 * What an event tells about the change that is made while it is listened to.
 *
 * @param add registers the handler
 * @param change queues the change
 */
export async function eventAfter<Event>(
  { context, late }: Scratch,
  add: (handler: (event: Event) => Promise<void>) => OfficeExtension.EventHandlerResult<Event>,
  change: () => unknown,
): Promise<Event> {
  let tell: (event: Event) => void = () => undefined;
  const event = new Promise<Event>((resolve) => (tell = resolve));
  const registered = add(async (told) => tell(told));
  await context.sync();
  try {
    change();
    await context.sync();
    return await Promise.race([event, late]);
  } finally {
    registered.remove();
    await context.sync();
  }
}
