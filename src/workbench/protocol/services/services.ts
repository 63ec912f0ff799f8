import { apiNotFound } from '../api-error';
import type { OfficeClass } from '../objects/class';
import { OfficeObject } from '../objects/object';

/** Reports that the pane is ready for keyboard actions, which the workbench does not have. */
export const INTERNAL_SERVICE: OfficeClass<undefined> = {
  isService: true,
  methods: { notifyActionHandlerReady: () => undefined },
};

/** The services by the full type names with which the client creates them. */
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

/** An object the client creates by its full type name: a service, not part of the workbook. */
export function serviceObject(typeName: string): OfficeObject {
  const service = SERVICES[typeName];
  if (!service) throw apiNotFound(typeName, `The workbench does not play ${typeName}.`);
  return service;
}
