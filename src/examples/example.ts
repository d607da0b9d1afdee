/** Named numbers that an example works out: what the run button prints and `<Value>` checks. */
export type Results = Record<string, number>;

/** What every example module exports beside its own functions. */
export interface ExampleModule {
  example(): Results | Promise<Results>;
}
