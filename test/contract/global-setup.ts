import { bundleWorkbench } from './bundle';

/** Contract tests use the workbench as one built file, as the browser does. */
export default bundleWorkbench;
