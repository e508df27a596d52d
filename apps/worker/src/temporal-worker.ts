import { access } from 'node:fs/promises';

import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';

import { ActivityCollector } from '@nap/activities';

import { installRuntime } from './temporal-runtime';
import { WORKER_OPTIONS, type WorkerOptions } from './worker.options';

/** Below the process's own grace, and longer than a ring takes: a ring cut off would be rung again by another worker. */
const GRACE = '10 seconds';
const FORCE = '15 seconds';

/** Takes workflow tasks and activities from Temporal for as long as its Nest application lives. */
@Injectable()
export class TemporalWorker implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private connection: NativeConnection | undefined;
  private worker: Worker | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(WORKER_OPTIONS) private readonly options: WorkerOptions,
    private readonly activities: ActivityCollector,
  ) {}

  /** A run that dies later rejects unhandled: the process ends, and a supervisor starts it anew. */
  async onApplicationBootstrap(): Promise<void> {
    const { address, namespace, taskQueue, bundlePath, maxCachedWorkflows, deployment } = this.options;
    const activities = this.activities.collect();
    await access(bundlePath).catch((cause: unknown) => {
      throw new Error(`no workflow bundle at ${bundlePath}: build it with npm run build, or set WORKFLOW_BUNDLE`, {
        cause,
      });
    });
    installRuntime();
    this.connection = await connect(address);
    this.worker = await Worker.create({
      connection: this.connection,
      namespace,
      taskQueue,
      activities,
      workflowBundle: { codePath: bundlePath },
      maxCachedWorkflows,
      maxConcurrentActivityTaskExecutions: 20,
      shutdownGraceTime: GRACE,
      shutdownForceTime: FORCE,
      ...(deployment && {
        workerDeploymentOptions: {
          useWorkerVersioning: true,
          version: { deploymentName: deployment.name, buildId: deployment.buildId },
          defaultVersioningBehavior: 'AUTO_UPGRADE' as const,
        },
      }),
    });
    this.running = this.worker.run();
    this.logger.log(`takes tasks from ${taskQueue} in ${namespace} at ${address}`);
  }

  /** @throws while no tasks are taken, or when Temporal does not answer. */
  async reachTemporal(): Promise<void> {
    const state = this.worker?.getState() ?? 'not started';
    if (state !== 'RUNNING') throw new Error(`no tasks are taken: the worker is ${state}`);
    await this.connection?.workflowService.getSystemInfo({});
  }

  /** Finishes the activities in hand. */
  async onModuleDestroy(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.connection?.close();
  }
}

const connect = async (address: string): Promise<NativeConnection> => {
  try {
    return await NativeConnection.connect({ address });
  } catch (cause) {
    throw new Error(`Temporal at ${address} does not answer: start it, or set TEMPORAL_ADDRESS`, { cause });
  }
};
