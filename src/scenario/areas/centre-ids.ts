/** What a catchment says of its centres. */
export interface CentreCounts {
  /** Id of the catchment. */
  id: string;
  publicCentres?: number | undefined;
  privateCentres?: number | undefined;
  /** Sites that are written by hand and that the catchment names instead. */
  centres?: readonly string[] | undefined;
}

/** Ids of the sites that are the centres of a catchment: those that it names, else one for each public and private centre. */
export function centreIds({ id, publicCentres = 0, privateCentres = 0, centres }: CentreCounts): string[] {
  if (centres !== undefined) return [...centres];
  return Array.from({ length: publicCentres + privateCentres }, (_, index) =>
    index === 0 ? `primary-care-${id}` : `primary-care-${id}-${index + 1}`,
  );
}

/** Id of the site of a catchment's municipality; its partner unit is called the same with `-care` after it. */
export function municipalityId(catchment: string): string {
  return `municipality-${catchment}`;
}

/** Id of the site of the medical secretaries of an area's generated centres. */
export function secretariesId(area: string): string {
  return `primary-care-secretaries-${area}`;
}
