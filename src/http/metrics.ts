interface Series {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge';
  readonly values: Map<string, number>;
}

export type Labels = Readonly<Record<string, string>>;

const labelText = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(
    ([key, value]) =>
      `${key}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

/** Counters and gauges of this process, as Prometheus reads them. Labels hold routes, codes and kinds, never ids. */
export class Metrics {
  readonly #series = new Map<string, Series>();

  /** Adds `by` to a counter. */
  count(name: string, help: string, labels: Labels = {}, by = 1): void {
    const { values } = this.#of(name, help, 'counter');
    const key = labelText(labels);
    values.set(key, (values.get(key) ?? 0) + by);
  }

  /** Sets a counter that is kept elsewhere. */
  total(name: string, help: string, value: number, labels: Labels = {}): void {
    this.#of(name, help, 'counter').values.set(labelText(labels), value);
  }

  /** Sets a gauge. */
  set(name: string, help: string, value: number, labels: Labels = {}): void {
    this.#of(name, help, 'gauge').values.set(labelText(labels), value);
  }

  /** Text format 0.0.4. */
  text(): string {
    let out = '';
    for (const { name, help, type, values } of this.#series.values()) {
      out += `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
      for (const [labels, value] of values) out += `${name}${labels} ${value}\n`;
    }
    return out;
  }

  #of(name: string, help: string, type: Series['type']): Series {
    const series = this.#series.get(name) ?? { name, help, type, values: new Map() };
    this.#series.set(name, series);
    return series;
  }
}
