/** The small part of simjs 2.0.3, which has no types, that the referee uses. */
export interface Simjs {
  Sim: new () => SimjsSimulation;
  Entity: new () => SimjsEntity;
  Facility: new (name: string, discipline: number, servers: number) => SimjsFacility;
}

export interface SimjsRequest {
  readonly deliverAt: number;
  readonly cancelled: boolean;
  done(callback: () => void): SimjsRequest;
  cancel(): void;
}

export interface SimjsFacility {
  readonly name: string;
}

export interface SimjsEntity {
  time(): number;
  setTimer(duration: number): SimjsRequest;
  useFacility(facility: SimjsFacility, duration: number): SimjsRequest;
}

export interface SimjsSimulation {
  readonly queue: { readonly data: readonly SimjsRequest[]; remove(): SimjsRequest | null };
  addEntity(entity: new () => SimjsEntity): SimjsEntity;
  simulate(endTime: number, maxEvents: number): boolean;
  step(): boolean;
}
