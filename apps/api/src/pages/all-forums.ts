import { ForumQueries, type ForumRow, type Stored } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

const AT_ONCE = 200;

/** Every forum there is, however many; for lists to choose from. */
@Injectable()
export class AllForums {
  constructor(private readonly forums: ForumQueries) {}

  /** By id. */
  async list(): Promise<readonly Stored<ForumRow>[]> {
    const all: Stored<ForumRow>[] = [];
    for (;;) {
      const after = all.at(-1)?.forumId;
      const page = await this.forums.list({ limit: AT_ONCE, ...(after === undefined ? {} : { after }) });
      all.push(...page);
      if (page.length < AT_ONCE) return all;
    }
  }
}
