import { useMemo } from 'react';
import { CopyableReport } from './CopyableReport';
import { faultReport } from './report';
import { surroundings } from './surroundings';

/** The report of a fault. */
export function FaultReport({ error }: { readonly error: unknown }) {
  // The surroundings when the fault was first shown.
  const report = useMemo(() => faultReport(error, surroundings()), [error]);
  return <CopyableReport report={report} />;
}
