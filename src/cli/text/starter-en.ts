import type { StarterText } from './starter-text.ts';

/** The starter scenario with comments in English. What is a setting after its `#` is taken away stands right after the `#`. */
export const starterEn: StarterText = ({
  name,
  file,
}) => `# Your own scenario. It builds on wave 1: the go-live at Ystad in the plan of 2023.
# What you write here holds. Everything else is as in wave 1.
#
# Lines that begin with # are comments, which the program skips.
# The space at the beginning of a line matters. Use spaces, not tabs.
#
#   driftstart check ${file}             is the file in order?
#   driftstart run ${file} --dry-run     how long will it take?
#   driftstart run ${file}               simulate and write a report

extends: driftstart:waves/wave-1-pilot

# A short name of a to z, digits and hyphens. The run's folder begins with it.
name: ${name}

# The heading of the report, in Swedish and English
title:
  sv: "Min plan: driftstart i Ystad"
  en: "My plan: go-live at Ystad"

waves:
  # The program knows the wave by its id. Leave it as it is.
  - id: wave-1

    # The day when the new system is taken into use. In wave 1 it is 25 March 2025.
    # Take away the # on the next line to move the go-live to October.
    #goLive: 2025-10-07

    # The share of the usual slots that are opened for booking. 0.5 is half of them.
    # -1w is the week before the go-live. 0w is the seven days from the go-live on.
    # The week named after “to” is included. Weeks that are not named are as usual.
    # The list replaces the whole booking plan of wave 1, which has 0.6 in weeks 0 to 1 and 0.8 in weeks 2 to 3.
    bookingPlan:
      - {from: -1w, to: -1w, share: 0.8}
      - {from: 0w, to: 1w, share: 0.5}
      - {from: 2w, to: 3w, share: 0.7}
      # This is how to write where a number is from. The report then says so.
      - {from: 4w, to: 7w, share: {value: 0.9, source: "own judgement", confidence: assumption, range: [0.8, 1]}}

    # Super-users: the share of shifts that goes to supporting colleagues.
    # In wave 1 it is 0.067 in weeks 0 to 1. Take away the # on the three lines to have more.
    #superUsers:
    #  duty:
    #    - {from: 0w, to: 3w, share: 0.1}

# The world can be changed too, for example the beds of a ward (26 in wave 1).
# A changed world holds both with and without the go-live. Take away the # on the four lines to try.
#sites:
#  - id: ystad
#    units:
#      - {id: ystad-medicine-1, beds: 25}
`;
