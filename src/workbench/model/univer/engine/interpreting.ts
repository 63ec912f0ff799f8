import type { Interpreter } from '@univerjs/engine-formula';

const LAMBDA = 'LAMBDA';

/**
 * Avoids work that Univer does for every part of a formula each time it is calculated: it turns the
 * part's whole text, such as a list of a hundred words, into capitals to find out whether it is
 * LAMBDA; and it looks through all parts for functions that answer later, which never change.
 */
export function interpretFast(interpreter: Interpreter): void {
  const own = interpreter as unknown as Own;
  own._execute = function (node, columns = 0, rows = 0) {
    if (this._runtimeService.isStopExecution()) return STOPPED;
    for (const part of node.getChildren()) {
      const token = part.getToken();
      const isLambda = token.length === LAMBDA.length && token.toUpperCase() === LAMBDA;
      if (isLambda && part.isEmptyParamFunction()) part.execute();
      else this._execute(part, columns, rows);
    }
    if (node.nodeType === REFERENCE) node.setRefOffset(columns, rows);
    node.execute();
    return DONE;
  };

  const waits = new WeakMap<object, boolean>();
  const checkAsyncNode = own.checkAsyncNode.bind(interpreter);
  own.checkAsyncNode = (node) => {
    if (!node) return false;
    const known = waits.get(node);
    if (known !== undefined) return known;
    const found = checkAsyncNode(node);
    waits.set(node, found);
    return found;
  };
}

/** Univer's numbers of what it has done, and of a part that is a reference. */
const DONE = 0;
const STOPPED = 1;
const REFERENCE = 1;

/** The part of Univer's interpreter that is used here; most of it is not public. */
interface Own {
  readonly _runtimeService: { isStopExecution(): boolean };
  _execute(this: Own, node: Part, columns?: number, rows?: number): number;
  checkAsyncNode(node: object | null | undefined): boolean;
}
interface Part {
  readonly nodeType: number;
  getChildren(): readonly Part[];
  getToken(): string;
  isEmptyParamFunction(): boolean;
  setRefOffset(columns: number, rows: number): void;
  execute(): void;
}
