type PictureLimits<T> = {
  /** The most that are loaded at a time. */
  readonly atOnce: number;
  /** The most that is kept, as `size` counts it. */
  readonly room: number;
  readonly size: (picture: T) => number;
  /** Called with what is no longer kept. */
  readonly drop: (picture: T) => void;
};

/**
 * Pictures that are loaded in the order in which they are wanted and kept while there is room. What is not wanted any
 * more is neither waited for nor finished; the first two that are wanted (what the reader asked for, and what is seen)
 * are never dropped.
 */
export class PictureStore<T> {
  private readonly kept = new Map<string, T>();
  private readonly running = new Map<string, AbortController>();
  private readonly failed = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private wanted: readonly string[] = [];
  private isFull = false;
  private changes = 0;

  constructor(
    private readonly load: (key: string, signal: AbortSignal) => Promise<T>,
    private readonly limits: PictureLimits<T>,
  ) {}

  /** The picture, if it is there. */
  get(key: string): T | null {
    return this.kept.get(key) ?? null;
  }

  hasFailed(key: string): boolean {
    return this.failed.has(key);
  }

  /** Says what is wanted from now on, the most urgent first. One that failed is tried again when it is wanted first anew. */
  want(keys: readonly string[]): void {
    const [first] = keys;
    if (first !== undefined && first !== this.wanted[0]) this.failed.delete(first);
    this.wanted = keys;
    this.isFull = false;
    for (const key of [...this.running.keys()]) if (!keys.includes(key)) this.stop(key);
    if (first !== undefined && !this.isDone(first) && this.running.size >= this.limits.atOnce) {
      const last = keys.findLast((key) => this.running.has(key));
      if (last !== undefined && !this.running.has(first)) this.stop(last);
    }
    this.startMore();
  }

  /** Tries again what failed. */
  retry(key: string): void {
    this.failed.delete(key);
    this.startMore();
    this.changed();
  }

  /** Tries again all that failed. */
  retryAll(): void {
    if (this.failed.size === 0) return;
    this.failed.clear();
    this.startMore();
    this.changed();
  }

  /** Stops all and keeps nothing. */
  clear(): void {
    for (const key of [...this.running.keys()]) this.stop(key);
    for (const picture of this.kept.values()) this.limits.drop(picture);
    this.kept.clear();
    this.failed.clear();
    this.wanted = [];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Grows with every change, for those who look at it. */
  readonly version = (): number => this.changes;

  private isDone(key: string): boolean {
    return this.kept.has(key) || this.failed.has(key);
  }

  private startMore(): void {
    for (const key of this.wanted) {
      const isUrgent = key === this.wanted[0];
      if (this.running.size >= this.limits.atOnce || (this.isFull && !isUrgent)) return;
      if (!this.isDone(key) && !this.running.has(key)) void this.start(key);
    }
  }

  private async start(key: string): Promise<void> {
    const controller = new AbortController();
    this.running.set(key, controller);
    try {
      const picture = await this.load(key, controller.signal);
      if (controller.signal.aborted) this.limits.drop(picture);
      else this.keep(key, picture);
    } catch {
      if (!controller.signal.aborted) this.failed.add(key);
    }
    if (controller.signal.aborted) return;
    this.running.delete(key);
    this.startMore();
    this.changed();
  }

  private stop(key: string): void {
    this.running.get(key)?.abort();
    this.running.delete(key);
  }

  private keep(key: string, picture: T): void {
    this.kept.set(key, picture);
    let taken = 0;
    for (const one of this.kept.values()) taken += this.limits.size(one);
    for (const other of this.leastWantedFirst()) {
      if (taken <= this.limits.room) return;
      this.isFull ||= this.wanted.includes(other);
      taken -= this.release(other);
    }
  }

  /** What may go, first what nobody wants, the oldest first. */
  private leastWantedFirst(): readonly string[] {
    const unwanted = [...this.kept.keys()].filter((key) => !this.wanted.includes(key));
    const wanted = this.wanted.slice(2).filter((key) => this.kept.has(key));
    return [...unwanted, ...wanted.reverse()];
  }

  private release(key: string): number {
    const picture = this.kept.get(key);
    if (picture === undefined) return 0;
    this.kept.delete(key);
    this.limits.drop(picture);
    return this.limits.size(picture);
  }

  private changed(): void {
    this.changes++;
    for (const listener of [...this.listeners]) listener();
  }
}
