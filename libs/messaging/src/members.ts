import type { Subscription } from './port';

type Member = Subscription & {
  /** Settles when the first attempt to join the group has come to an end, well or not. */
  readonly started: Promise<void>;
};

const idOf = (group: string, topic: string): string => JSON.stringify([group, topic]);

/** The subscriptions of one port: at most one per group and topic, because two would share what `seek` moves. */
export class Members<M extends Member> {
  private readonly members = new Map<string, M>();

  /** @throws Error when the group already has a member for the topic here. */
  async join(group: string, topic: string, start: () => M): Promise<Subscription> {
    const id = idOf(group, topic);
    if (this.members.has(id)) throw new Error(`group ${group} already has a member for ${topic} in this process`);
    const member = start();
    this.members.set(id, member);
    await member.started;
    return {
      failed: member.failed,
      stop: async () => {
        await member.stop();
        if (this.members.get(id) === member) this.members.delete(id);
      },
    };
  }

  /** @throws Error when the group has no subscription to the topic here. */
  find(group: string, topic: string): M {
    const member = this.members.get(idOf(group, topic));
    if (member === undefined) throw new Error(`group ${group} has no subscription to ${topic} in this process`);
    return member;
  }

  all(): readonly M[] {
    return [...this.members.values()];
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.all().map((member) => member.stop()));
    this.members.clear();
  }
}
