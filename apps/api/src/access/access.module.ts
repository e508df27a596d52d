import { CommandsModule } from '@nap/commands';
import { Module } from '@nestjs/common';

import { ForumRights } from './forum-rights';

/** Who may see what, for every part that shows something of a forum. */
@Module({ imports: [CommandsModule], providers: [ForumRights], exports: [ForumRights] })
export class AccessModule {}
