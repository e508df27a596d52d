import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { Injectable, Logger } from '@nestjs/common';

/** Where the build puts what pages link to. */
const FOLDER = resolve('dist/assets');

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

type Asset = { readonly type: string; readonly content: Buffer };

const manifestIn = (folder: string): Readonly<Record<string, string>> => {
  const file = join(folder, 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>) : {};
};

/** The files that pages link to, under names that change with their content; all of them are held in memory. */
@Injectable()
export class Assets {
  private readonly names = manifestIn(FOLDER);
  private readonly files = new Map<string, Asset>();

  constructor() {
    for (const name of Object.values(this.names)) {
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      this.files.set(name, { type, content: readFileSync(join(FOLDER, name)) });
    }
    if (this.files.size === 0) {
      new Logger('Pages').warn(
        `no style sheet in ${FOLDER}: pages are shown plain until \`npm run build\` has made it`,
      );
    }
  }

  /** The address of a file by its lasting name; null where it was not built. */
  addressOf(name: 'pages.css' | 'icon.svg' | 'live.js'): string | null {
    const built = this.names[name];
    return built === undefined ? null : `/assets/${built}`;
  }

  find(name: string): Asset | undefined {
    return this.files.get(name);
  }
}
