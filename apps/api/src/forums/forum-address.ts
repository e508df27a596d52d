import { actOn } from '../acts/act-on';
import { forumIdPipe, partOf } from '../border/addresses';

/** An act on the forum that the request's address names. */
export const OnForum = actOn((request) => ({ forum: forumIdPipe.transform(partOf(request, 'forum')) }));
