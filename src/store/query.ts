import { type Compilable, type Expression, Kysely, sql } from 'kysely';
import type { Connection, Engine, Statement, Value } from './connection.ts';
import { compiling } from './dialect.ts';
import type { Tables } from './tables.ts';

/** Stands for a value that is known when the query runs. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const SLOTS = new Proxy({}, { get: (_, name) => new Slot(String(name)) });

const BUILDERS: Readonly<Record<Engine, Kysely<Tables>>> = {
  sqlite: new Kysely<Tables>({ dialect: compiling('sqlite') }),
  postgres: new Kysely<Tables>({ dialect: compiling('postgres') }),
};

interface Plan {
  readonly sql: string;
  readonly reads: boolean;
  readonly values: readonly (Value | Slot)[];
}

type Params = Readonly<Record<string, Value>>;

/** A query that is built and compiled once an engine, at its first use. */
export class Query<P extends { readonly [K in keyof P]: Value }, R> {
  readonly #build: (db: Kysely<Tables>, params: P, engine: Engine) => Compilable<R>;
  readonly #erases: boolean;
  readonly #plans = new Map<Engine, Plan>();

  constructor(build: (db: Kysely<Tables>, params: P, engine: Engine) => Compilable<R>, erases: boolean) {
    this.#build = build;
    this.#erases = erases;
  }

  async all(on: Connection, params: P): Promise<readonly R[]> {
    return (await on.run(this.#statement(on.engine, params))).rows as readonly R[];
  }

  async first(on: Connection, params: P): Promise<R | null> {
    return (await this.all(on, params))[0] ?? null;
  }

  /** Runs it and returns how many rows were written. */
  async changed(on: Connection, params: P): Promise<number> {
    return (await on.run(this.#statement(on.engine, params))).changed;
  }

  #statement(engine: Engine, params: P): Statement {
    let plan = this.#plans.get(engine);
    if (plan === undefined) {
      const { sql, parameters, query } = this.#build(BUILDERS[engine], SLOTS as P, engine).compile();
      plan = { sql, reads: query.kind === 'SelectQueryNode', values: parameters as (Value | Slot)[] };
      this.#plans.set(engine, plan);
    }
    const values = plan.values.map((value) =>
      value instanceof Slot ? ((params as Params)[value.name] ?? null) : value,
    );
    return { sql: plan.sql, reads: plan.reads, erases: this.#erases, values };
  }
}

/**
 * `build` sees placeholders in place of the parameters: it may hand them to Kysely as values, never look at them.
 * A query whose shape depends on the parameters is two queries.
 */
export const query = <P extends { readonly [K in keyof P]: Value }, R>(
  build: (db: Kysely<Tables>, params: P, engine: Engine) => Compilable<R>,
): Query<P, R> => new Query(build, false);

/** A `query` that overwrites what must not stay legible anywhere. */
export const erasing = <P extends { readonly [K in keyof P]: Value }, R>(
  build: (db: Kysely<Tables>, params: P, engine: Engine) => Compilable<R>,
): Query<P, R> => new Query(build, true);

/**
 * A limit that is known when the query runs. SQLite looks at a bare parameter there, and at one compared with a column
 * of a partial index, while it plans, and so compiles the statement anew at every run: constants are literals.
 */
export const upTo = (limit: number): Expression<number> => sql<number>`${limit} + 0`;
