import { EventStore } from '@nap/event-store';
import { Injectable } from '@nestjs/common';

/** What a person wrote. Text that was erased is shown as that, so that nobody takes silence for it. */
export type WrittenText =
  { readonly text: string; readonly erased: false } | { readonly text: null; readonly erased: true };

/** The text under a hash of the log. */
export type Reading = (hash: string) => WrittenText;

const ERASED: WrittenText = { text: null, erased: true };

/** Brings the texts that lie beside the log to where it holds their hashes. */
@Injectable()
export class WrittenTexts {
  constructor(private readonly store: EventStore) {}

  /** @returns the text under each of the hashes. */
  async of(hashes: readonly string[]): Promise<Reading> {
    const documents = await this.store.readDocuments(hashes);
    const texts = new Map(
      documents.flatMap((document) => ('text' in document ? [[document.hash, document.text] as const] : [])),
    );
    return (hash) => {
      const text = texts.get(hash);
      return text === undefined ? ERASED : { text, erased: false };
    };
  }
}
