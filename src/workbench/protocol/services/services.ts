import { apiNotFound } from '../api-error';
import { OfficeObject } from '../office-class';
import type { OfficeClass } from '../office-class';
import { RUNTIME_SERVICE, STARTUP_SERVICE } from './app-runtime';
import { FUNCTION_SERVICE } from './function-service';

/** Tells that the pane is ready for keyboard actions, which the workbench does not have. */
const INTERNAL_SERVICE: OfficeClass<undefined> = {
  name: 'AddinInternalService',
  isService: true,
  methods: { notifyActionHandlerReady: () => undefined },
};

const SERVICES: Readonly<Record<string, OfficeClass<undefined>>> = {
  'Microsoft.ExcelServices.CustomFunctions': FUNCTION_SERVICE,
  'Microsoft.AppRuntime.AppRuntimeService': RUNTIME_SERVICE,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': STARTUP_SERVICE,
  'Microsoft.InternalService.AddinInternalService': INTERNAL_SERVICE,
};

/** An object the client makes by its full type name: a service of its own, not of the workbook. */
export function serviceObject(typeName: string): OfficeObject {
  const service = SERVICES[typeName];
  if (!service) throw apiNotFound(typeName, `The workbench does not play ${typeName}.`);
  return OfficeObject.of(service, undefined);
}
