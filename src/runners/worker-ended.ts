/** A worker process ended before its shard was done, as when the system takes a process that needs more memory than there is. */
export class WorkerEnded extends Error {
  constructor() {
    super('a worker process ended before its shard was done');
    this.name = 'WorkerEnded';
  }
}
