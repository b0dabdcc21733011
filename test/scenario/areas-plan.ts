const systems = ['melior', 'pmo', 'pasis', 'obstetrix', 'orbit', 'municipal', 'millennium'];

/** Handling between every two systems: municipalities have a system of their own. */
const boundaries = systems
  .flatMap((one, index) => systems.slice(index + 1).map((other) => `between: [${one}, ${other}]`))
  .map((between) => `{${between}, sendMinutes: 1, receiveMinutes: 1, lossShare: 0}`);

/** Wave 1 with two areas around it: the centres of one are made from a template, those of the other are the ones around Ystad. */
export const areasPlan = `extends: driftstart:waves/wave-1-pilot
name: two-areas
centreTemplate:
  listedPeople: 8000
  units:
    - id: centre
      name: {sv: Vårdcentral, en: Primary-care centre}
      kind: primary-care
      phone: {onward: [{unit: centre, contact: physician-visit, share: 0.2}, {unit: child-health, contact: nurse-visit, share: 0.001}]}
      lines: [{contact: physician-visit}, {contact: nurse-visit, listLength: 400}]
    - id: child-health
      name: {sv: Barnavårdscentral, en: Child health}
      kind: outpatient
      recordSystem: pmo
      lines:
        - contact: nurse-visit
          visitsPerYear: {value: 1200, source: register, confidence: estimate, range: [1000, 1500]}
          returnShare: 0.75
          listLength: 20
          overdueReturns: 80
areas:
  - id: lund
    name: {sv: Lunds område, en: Lund area}
    emergency: ystad-emergency
    referrals: [{unit: ystad-medicine-clinic, contact: physician-visit, share: 0.001}]
    orders: [{unit: ystad-laboratory, line: samples, share: 0.002}]
    catchments:
      - id: eslov
        name: {sv: Eslöv, en: Eslöv}
        population: {value: 24000, source: SCB, confidence: recalled}
        publicCentres: 2
        privateCentres: 1
      - {id: hoor, name: {sv: Höör, en: Höör}, population: 6000, privateCentres: 1}
  - id: ystad
    name: {sv: Ystads område, en: Ystad area}
    catchments:
      - {id: ystad, name: {sv: Ystad, en: Ystad}, population: 20000, centres: [primary-care-ystad, primary-care-ystad-2]}
      - {id: skurup, name: {sv: Skurup, en: Skurup}, population: 10000, centres: [primary-care-skurup]}
sites:
  - id: simrishamn
    units:
      - id: simrishamn-ward-1
        finalReport: {to: [{area: lund, share: 0.3}, {unit: primary-care-ystad-centre, share: 0.5}]}
        municipalCare: {share: 0.1, days: 1.5, variation: 1, to: [{area: ystad, share: 1}]}
        onward: [{area: lund, contact: nurse-visit, share: 0.06}]
waves:
  - id: wave-1
    primaryCareOf: [lund]
recordSystems:
  boundaries: [${boundaries.join(', ')}]
`;
