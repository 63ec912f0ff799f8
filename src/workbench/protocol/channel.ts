import { REQUIREMENT_SETS } from '../requirements/versions';
import type { MessageEntry } from './events/sources';
import type { Host } from './host';

/** What the host must know about the document and the user before a pane opens. */
export interface ChannelOptions {
  readonly host: Host;
  /** Unique to this conversation: office.js caches settings by it. */
  readonly conversation: string;
  /** The pane's origin: `https://localhost:3000` */
  readonly origin: string;
  /** Language of Excel's interface, `kk-KZ`; the value of `Office.context.displayLanguage`. */
  readonly locale: string;
  readonly documentUrl: string;
  /** Whether the pane is visible when it loads; a shared runtime may start in the background. */
  readonly isVisible?: boolean;
  /** Sends a message to the pane's window. */
  readonly post: (message: string) => void;
}

/** The result of a ribbon button's function. */
export type ActionOutcome =
  /** It called `event.completed()`. */
  | { readonly kind: 'completed' }
  /** No function of that name is associated. */
  | { readonly kind: 'unknown' }
  /** The pane was closed first. */
  | { readonly kind: 'closed' };

export interface Channel {
  /** The name its iframe must have before it loads. */
  readonly windowName: string;
  /** Receives a message from the pane's window. */
  receive(message: string): void;
  /** Runs the function of a ribbon button in the pane's runtime. */
  invokeAction(id: string): Promise<ActionOutcome>;
  close(): void;
}

const REQUEST = 0;
const RESPONSE = 1;
/** Kinds of request from the pane. */
const REGISTER = 1;
const UNREGISTER = 2;
/** Numbers of the methods the pane calls. */
const METHOD = { batch: 93, saveSettings: 76, loadSettings: 75, actionCompleted: 94 } as const;
const ERROR = { none: 0, unsupported: 5000, tooLarge: 5103 } as const;

const MESSAGES = 'richApiMessage';
const ACTION_INVOKED = 'appCommandInvoked';
const CONTROL = 'workbench';
const EXCEL_ON_THE_WEB = 16;
const SHARED_RUNTIME_IN_VIEW = 2;
const SHARED_RUNTIME_HIDDEN = 1;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The end of the `postMessage` conversation with office.js that Excel on the web has. */
export function createChannel(options: ChannelOptions): Channel {
  const { host, conversation, origin, locale, post } = options;
  /** Events the pane has registered, with the message id for their answers. */
  const events = new Map<string, Message>();
  const early: MessageEntry[] = [];
  const actions = new Map<string, (outcome: ActionOutcome) => void>();
  const waitingActions: (() => void)[] = [];
  let actionCount = 0;
  let isClosed = false;

  const reply = (message: Message, data: unknown, isEvent = false) => {
    if (isClosed) return;
    post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: message._actionName,
        _conversationId: message._conversationId,
        _correlationId: message._correlationId,
        _origin: origin,
        _data: data,
        _errorCode: ERROR.none,
        _responseType: isEvent ? 1 : 0,
        _serializerVersion: 1,
      }),
    );
  };

  const disconnect = host.connect((entries) => {
    const event = events.get(MESSAGES);
    if (event) reply(event, { ArrayData: entries }, true);
    else early.push(...entries);
  });

  function register(message: Message): void {
    events.set(message._actionName, message);
    reply(message, { Error: ERROR.none });
    if (message._actionName === MESSAGES && early.length > 0) {
      reply(message, { ArrayData: early.splice(0) }, true);
    }
    if (message._actionName === ACTION_INVOKED) for (const run of waitingActions.splice(0)) run();
  }

  async function execute(message: Message): Promise<void> {
    const data = (message._data ?? {}) as MethodData;
    switch (data.DdaMethod?.DispatchId) {
      case METHOD.batch: {
        const request = data.ArrayData ?? [];
        const result = await host.answer({
          body: String(request[4]),
          flags: Number(request[6] ?? 0),
        });
        if (result.kind === 'tooLarge')
          return reply(message, { Version: 1, Error: ERROR.tooLarge });
        const headers = ['Content-Type', 'application/json'];
        const Data = [200, headers, JSON.stringify(result.answer)];
        return reply(message, { Version: 1, Error: ERROR.none, Data });
      }
      case METHOD.saveSettings:
        saveSettings(host, data.DdaSettingsMethod?.Properties ?? []);
        return reply(message, { Version: 1, Error: ERROR.none });
      case METHOD.loadSettings: {
        const Settings = [...host.model.settings].map(([Name, Value]) => ({ Name, Value }));
        return reply(message, { Version: 1, Error: ERROR.none, Properties: { Settings } });
      }
      case METHOD.actionCompleted:
        completeAction(data[0], data[1]);
        return reply(message, { Version: 1, Error: ERROR.none });
      case undefined:
      default:
        return reply(message, { Version: 1, Error: ERROR.unsupported });
    }
  }

  function completeAction(id: unknown, status: unknown): void {
    const finish = actions.get(String(id));
    actions.delete(String(id));
    finish?.({ kind: Number(status) === ERROR.none ? 'completed' : 'unknown' });
  }

  function receive(text: string): void {
    const message = parse(text);
    if (!message || isClosed) return;
    if (message._actionType === REGISTER) return register(message);
    if (message._actionType === UNREGISTER) {
      events.delete(message._actionName);
      return reply(message, { Error: ERROR.none });
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return reply(message, appContext(options));
      case 'executeMethod':
        void execute(message);
        return;
      default:
        // Focus moving in and out, and telemetry: nothing that needs an answer.
        return reply(message, null);
    }
  }

  return {
    windowName: windowName(conversation, locale, origin),
    receive,
    invokeAction: (id) =>
      new Promise((resolve) => {
        const key = `action-${++actionCount}`;
        actions.set(key, resolve);
        const run = () => {
          const event = events.get(ACTION_INVOKED);
          const source = JSON.stringify({ source: { id } });
          if (event) reply(event, [key, id, source], true);
        };
        if (events.has(ACTION_INVOKED)) run();
        else waitingActions.push(run);
      }),
    close: () => {
      isClosed = true;
      disconnect();
      for (const finish of actions.values()) finish({ kind: 'closed' });
      actions.clear();
    },
  };
}

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
  /** Parameters without names: for a completed action its id, its status and the event object. */
  readonly 0?: unknown;
  readonly 1?: unknown;
}

function parse(text: string): Message | undefined {
  try {
    const message = JSON.parse(text) as Message;
    return message._messageType === REQUEST ? message : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The client reads host, platform and flags from its window's name. Flags 3: shared runtime and
 * custom functions; with one `$` more or less, functions never start and no error is shown.
 */
function windowName(conversation: string, locale: string, origin: string): string {
  return JSON.stringify({
    hostInfo: `Excel$Web$16.00$${locale}$$$$3`,
    xdmInfo: `${conversation}|${CONTROL}|${origin}`,
    serializerVersion: '1',
  });
}

function appContext(options: ChannelOptions): Readonly<Record<string, unknown>> {
  const { host, locale, documentUrl, conversation } = options;
  return {
    _id: CONTROL,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: 0,
    _settings: [...host.model.settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: conversation,
    _appInstanceId: conversation,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS[host.quirks.excel]),
    _hostFullVersion: '16.0.0.0',
    _addinName: CONTROL,
    _initialDisplayMode:
      options.isVisible === false ? SHARED_RUNTIME_HIDDEN : SHARED_RUNTIME_IN_VIEW,
  };
}

/** The client always sends all its settings: those it does not send were deleted. */
function saveSettings(host: Host, properties: readonly (readonly [string, string])[]): void {
  host.model.settings.clear();
  for (const [name, json] of properties) host.model.settings.set(name, json);
}
