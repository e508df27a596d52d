const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Reads JSON that `JSON.parse` has accepted once more, for the lines alone. */
class LineReader {
  private line = 1;
  readonly lines = new Map<string, number>();

  constructor(private readonly json: string) {
    TOKEN.lastIndex = 0;
  }

  value(pointer: string, token = this.next()): void {
    this.lines.set(pointer, this.line);
    if (token === '{') this.members(pointer);
    else if (token === '[') this.items(pointer);
  }

  private next(): string {
    const [read = '', token = ''] = TOKEN.exec(this.json) ?? [];
    for (const sign of read) if (sign === '\n') this.line += 1;
    return token;
  }

  private members(pointer: string): void {
    for (let token = this.next(); token !== '}' && token !== ''; token = this.next()) {
      if (token === ',') continue;
      const name = JSON.parse(token) as string;
      this.next(); // the colon
      this.value(`${pointer}/${escaped(name)}`);
    }
  }

  private items(pointer: string): void {
    let place = 0;
    for (let token = this.next(); token !== ']' && token !== ''; token = this.next()) {
      if (token === ',') continue;
      this.value(`${pointer}/${String(place)}`, token);
      place += 1;
    }
  }
}

/** The line on which each value of a JSON text begins, counted from 1, by its JSON pointer. */
export const linesOfJson = (json: string): ReadonlyMap<string, number> => {
  const reader = new LineReader(json);
  reader.value('');
  return reader.lines;
};
