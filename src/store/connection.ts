export type Engine = 'sqlite' | 'postgres';

export type Value = string | number | null;

/** One statement of SQL in the engine's own dialect. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
  /** True for a select. */
  readonly reads: boolean;
  /** True when what it overwrites must not stay legible anywhere. */
  readonly erases: boolean;
}

export interface Outcome {
  readonly rows: readonly unknown[];
  /** How many rows were written. */
  readonly changed: number;
}

/** Something that runs statements one after the other: a pool, or one transaction. */
export interface Connection {
  readonly engine: Engine;
  run(statement: Statement): Promise<Outcome>;
}

/** Refuses to write: what `store.read` stands on. */
export function readOnly(connection: Connection): Connection {
  return {
    engine: connection.engine,
    run: async (statement) => {
      if (!statement.reads) throw new Error('store.read was used to write');
      return connection.run(statement);
    },
  };
}
