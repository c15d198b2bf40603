import type { EndpointName } from '../endpoints/endpoint-names.ts';
import type {
  DocumentFaultName,
  Fault,
  TokenFault,
  TokenFaultName,
  TokenKind,
  TransportFault,
} from './fault.ts';

/** Faults that wait for their answers. In memory: a restart heals everything. */
export class FaultSwitches {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push(fault);
  }

  clear(): void {
    this.#waiting = [];
  }

  all(): readonly Fault[] {
    return this.#waiting;
  }

  takeTransport(endpoint: EndpointName): TransportFault | undefined {
    return this.#take(
      (fault): fault is TransportFault => 'endpoint' in fault && fault.endpoint === endpoint,
    );
  }

  takeToken(kind: TokenKind): TokenFaultName | undefined {
    return this.#take((fault): fault is TokenFault => 'token' in fault && fault.token === kind)
      ?.fault;
  }

  takeDocument(name: DocumentFaultName): boolean {
    return this.#take((fault): fault is Fault => fault.fault === name) !== undefined;
  }

  /** The oldest that fits; it counts down and goes when its answers are spent. */
  #take<Wanted extends Fault>(fits: (fault: Fault) => fault is Wanted): Wanted | undefined {
    const index = this.#waiting.findIndex((fault) => fits(fault));
    const fault = this.#waiting[index];
    if (fault === undefined || !fits(fault)) return undefined;
    const left = fault.times - 1;
    const rest = left === 0 ? [] : [{ ...fault, times: left }];
    this.#waiting.splice(index, 1, ...rest);
    return fault;
  }
}
