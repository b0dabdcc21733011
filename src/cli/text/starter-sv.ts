import type { StarterText } from './starter-text.ts';

/** The starter scenario with comments in Swedish. What is a setting after its `#` is taken away stands right after the `#`. */
export const starterSv: StarterText = ({
  name,
  file,
}) => `# Ditt eget scenario. Det bygger på våg 1: driftstarten i Ystad enligt planen från 2023.
# Det du skriver här gäller. Allt annat är som i våg 1.
#
# Rader som börjar med # är kommentarer, som programmet hoppar över.
# Mellanrummet först på raden har betydelse. Använd mellanslag, inte tabb.
# Decimaler skrivs med punkt: 0.5 är hälften.
#
#   driftstart check ${file}             är filen rätt skriven?
#   driftstart run ${file} --dry-run     hur lång tid tar det?
#   driftstart run ${file}               simulera och skriv en rapport

extends: driftstart:waves/wave-1-pilot

# Ett kort namn med a till z, siffror och bindestreck. Körningens mapp börjar med det.
name: ${name}

# Rubriken i rapporten, på svenska och engelska
title:
  sv: "Min plan: driftstart i Ystad"
  en: "My plan: go-live at Ystad"

waves:
  # Programmet känner igen vågen på id. Ändra det inte.
  - id: wave-1

    # Dagen då det nya systemet tas i bruk. I våg 1 är det den 25 mars 2025.
    # Ta bort tecknet # på nästa rad för att flytta driftstarten till oktober.
    #goLive: 2025-10-07

    # Hur stor andel av de vanliga tiderna som får bokas. 0.5 är hälften.
    # -1w är veckan före driftstarten. 0w är de sju dagarna från och med driftstarten.
    # Veckan som står efter ”to” räknas med. Veckor som inte nämns är som vanligt.
    # Listan ersätter hela bokningsplanen i våg 1, som har 0.6 i vecka 0 till 1 och 0.8 i vecka 2 till 3.
    bookingPlan:
      - {from: -1w, to: -1w, share: 0.8}
      - {from: 0w, to: 1w, share: 0.5}
      - {from: 2w, to: 3w, share: 0.7}
      # Så skriver du varifrån en siffra kommer. Det står sedan i rapporten.
      - {from: 4w, to: 7w, share: {value: 0.9, source: "egen bedömning", confidence: assumption, range: [0.8, 1]}}

    # Superanvändare: hur stor andel av arbetspassen som går till att stötta kollegor.
    # I våg 1 är det 0.067 i vecka 0 till 1. Ta bort # på de tre raderna för att få fler.
    #superUsers:
    #  duty:
    #    - {from: 0w, to: 3w, share: 0.1}

# Världen kan också ändras, till exempel antalet vårdplatser på en avdelning (26 i våg 1).
# En ändrad värld gäller både med och utan driftstart. Ta bort # på de fyra raderna för att prova.
#sites:
#  - id: ystad
#    units:
#      - {id: ystad-medicine-1, beds: 25}
`;
