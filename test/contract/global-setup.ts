import { bundleWorkbench } from './bundle';

/** Contract tests meet the workbench as one built file, as the browser does. */
export default bundleWorkbench;
