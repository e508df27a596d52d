/** Injection token of `WorkerOptions`. */
export const WORKER_OPTIONS = Symbol('worker options');

export type WorkerOptions = {
  /** `host:port` of Temporal. */
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** The prebuilt workflow bundle; it must be built with the SDK version of this worker. */
  readonly bundlePath: string;
  /** How many sleeping runs stay in memory; others are replayed when they wake. */
  readonly maxCachedWorkflows: number;
  /** Takes part in worker versioning as this build; absent: unversioned. */
  readonly deployment?: { readonly name: string; readonly buildId: string };
};
