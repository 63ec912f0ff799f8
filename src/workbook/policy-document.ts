/** A plan, strategy or programme whose alignment is rated: one column of the matrix. */
export interface PolicyDocument {
  /** Short name, as it stands above its column. */
  readonly name: string;
}
