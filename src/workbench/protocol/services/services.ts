import { apiNotFound } from '../api-error';
import type { OfficeClass } from '../objects/class';
import { OfficeObject } from '../objects/object';

/** Tells that the pane is ready for keyboard actions, which the workbench does not have. */
export const INTERNAL_SERVICE: OfficeClass<undefined> = {
  isService: true,
  methods: { notifyActionHandlerReady: () => undefined },
};

/** The services by the full type names that the client makes them by. */
const SERVICES: Readonly<Record<string, OfficeObject>> = {
  'Microsoft.ExcelServices.CustomFunctions': OfficeObject.of('CustomFunctions', undefined),
  'Microsoft.AppRuntime.AppRuntimeService': OfficeObject.of('AppRuntimeService', undefined),
  'Microsoft.AppRuntime.AppRuntimePersistenceService': OfficeObject.of(
    'AppRuntimePersistenceService',
    undefined,
  ),
  'Microsoft.InternalService.AddinInternalService': OfficeObject.of(
    'AddinInternalService',
    undefined,
  ),
};

/** An object the client makes by its full type name: a service of its own, not of the workbook. */
export function serviceObject(typeName: string): OfficeObject {
  const service = SERVICES[typeName];
  if (!service) throw apiNotFound(typeName, `The workbench does not play ${typeName}.`);
  return service;
}
