/** The small part of simjs 2.0.3, which has no types, that the referee uses. */
export interface SimjsRequest {
  done(callback: () => void): SimjsRequest;
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
  addEntity(entity: new () => SimjsEntity): SimjsEntity;
  simulate(endTime: number, maxEvents: number): boolean;
}

export interface Simjs {
  Sim: new () => SimjsSimulation;
  Entity: new () => SimjsEntity;
  Facility: new (name: string, discipline: number, servers: number) => SimjsFacility;
}
