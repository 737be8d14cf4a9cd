#!/usr/bin/env bash
# The main job of Cursus, step by step, against a suite that is running (./mvnw spring-boot:run): a training officer
# publishes and announces, two people want one seat, one confirms, an invoice and a mail follow, the seat passes on.
# One line per step, with what was seen. Stops with a non-zero exit at the first surprise.
#
# CURSUS_PORTAL, CURSUS_IDENTITY and CURSUS_MAILBOX name other addresses than http://localhost:8080, 9000 and 8025.
set -euo pipefail

portal=${CURSUS_PORTAL:-http://localhost:8080}
identity=${CURSUS_IDENTITY:-http://localhost:9000}
mailbox=${CURSUS_MAILBOX:-http://localhost:8025}
enrolments=$portal/api/enrolment/enrolments
kafka=${CURSUS_KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}
patience=30 # seconds for a fact to become visible

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
    bold=$'\e[1m' green=$'\e[32m' red=$'\e[31m' grey=$'\e[90m' plain=$'\e[0m'
else
    bold='' green='' red='' grey='' plain=''
fi

for tool in curl jq; do
    if ! command -v "$tool" >/dev/null; then
        echo "This tour needs $tool, and it is not installed (on Debian: apt-get install $tool)." >&2
        exit 2
    fi
done

# --- how it talks ---------------------------------------------------------------------------------------------------

step=''

section() { printf '\n%s%s%s\n' "$bold" "$1" "$plain"; }

doing() { step=$1; }

seen() { printf '  %s✓%s %-44s %s%s%s\n' "$green" "$plain" "$step" "$grey" "$1" "$plain"; }

surprise() {
    printf '  %s✗ %s%s\n    %s\n' "$red" "$step" "$plain" "$1" >&2
    exit 1
}

# --- how it asks: `as <token> <method> <address> [<body>] [<curl option>…]` leaves $status and $answer --------------

status='' answer='' language=fr

as() {
    local token=$1 method=$2 address=$3 body=${4:-}
    shift $(($# < 4 ? $# : 4))
    local options=(-sS --max-time 20 -X "$method" -H "Accept-Language: $language")
    [[ -n $token ]] && options+=(-H "Authorization: Bearer $token")
    [[ -n $body ]] && options+=(-H 'Content-Type: application/json' --data-binary "$body")
    local reply
    reply=$(curl "${options[@]}" "$@" -w '\n%{http_code}' "$address" 2>&1) ||
        surprise "$address does not answer: is the suite running (./mvnw spring-boot:run)? ${reply%%$'\n'*}"
    status=${reply##*$'\n'}
    answer=${reply%$'\n'*}
}

expect() { [[ $status == "$1" ]] || surprise "expected HTTP $1, got $status: $answer"; }

field() { jq -r "$1" <<<"$answer"; }

refused() { # <status> <type's last word>
    expect "$1"
    [[ $(field .type) == "urn:cursus:problem:$2" ]] || surprise "expected the problem $2, got: $answer"
}

# Repeats a check until it holds, and gives up after a bounded time.
until_true() {
    local end=$((SECONDS + patience))
    until "$@"; do
        ((SECONDS < end)) || surprise "not seen within $patience s; the last answer was HTTP $status: $answer"
        sleep 0.2
    done
}

token_of() {
    curl -sS --max-time 20 --fail "$identity/demo/token" -d "user=$1" ||
        surprise "$identity gives no token for $1: is the suite running (./mvnw spring-boot:run)?"
}

# --- who and what ---------------------------------------------------------------------------------------------------

number=$((RANDOM % 9998 + 1))
visitor_a=visitor-$number visitor_b=visitor-$((number + 1))
code=TOUR-$(jq -nr 'now * 1000 | floor | tostring | .[3:]')
cohort=$code-A
key=tour-$code
from=$(jq -nr 'now + 60 * 86400 | strftime("%Y-%m-%d")')
to=$(jq -nr 'now + 61 * 86400 | strftime("%Y-%m-%d")')
opened=$(jq -nr 'now - 60 | strftime("%Y-%m-%dT%H:%M:%SZ")')
closes=$(jq -nr 'now + 50 * 86400 | strftime("%Y-%m-%dT%H:%M:%SZ")')

programme=$(jq -n --arg code "$code" '{
  programme: $code, family: "Visite guidée",
  title: {fr: ("Visite guidée " + $code), en: ("Guided tour " + $code)},
  summary: {fr: "Deux demi-journées pour voir la suite au travail.", en: "Two half-days to see the suite at work."},
  presentation: {fr: "Une formation fictive, publiée par la visite.", en: "Fictitious, published by the tour."},
  modules: [{number: 1, title: {fr: "Suivre une inscription", en: "Following an enrolment"},
             objective: {fr: "Voir chaque fait à sa place.", en: "Seeing each fact in its place."},
             kind: "WORKSHOP", halfDays: 2}],
  objectives: [{fr: "Comprendre le parcours complet."}], methods: [{fr: "Exercices."}],
  audience: {fr: "Toute personne curieuse."},
  contact: {role: {fr: "Pôle formation"}, email: "formation@example.org"}}')

announcement=$(jq -n --arg code "$code" --arg cohort "$cohort" --arg from "$from" --arg to "$to" \
    --arg opened "$opened" --arg closes "$closes" '{
  cohort: $cohort, programme: $code, startsOn: $from, endsOn: $to, capacity: 1, minimum: 0,
  price: {amount: "7850.00", currency: "EUR"}, registration: {opensAt: $opened, closesAt: $closes}, holdFor: "PT15M"}')

timetable=$(jq -n --arg from "$from" --arg to "$to" '
  {number: 1, title: {fr: "Suivre une inscription", en: "Following an enrolment"}} as $taught
  | {name: "École d’exemple", address: "1 place de l’Exemple, 75000 Paris", kind: "SITE"} as $place
  | {sessions: [
      {module: $taught, startsAt: ($from + "T09:00:00"), endsAt: ($from + "T12:30:00"), place: $place},
      {module: $taught, startsAt: ($to + "T14:00:00"), endsAt: ($to + "T17:30:00"), place: $place}]}')

enrolment_of() { # <cohort> <SIRET>
    jq -n --arg cohort "$1" --arg siret "$2" '{cohort: $cohort, payer: {
      kind: "ORGANISATION", name: "Préfecture d’exemple", siret: $siret,
      serviceCode: "FORMATION", engagementNumber: "EJ-041",
      address: {street: "2 rue de l’Exemple", postalCode: "75000", city: "Paris"}}}'
}
good_siret=00021041900016 # an invented one: no SIREN starts with three zeros
body=$(enrolment_of "$cohort" "$good_siret")

printf '%sThe main job of Cursus%s, at %s\n' "$bold" "$plain" "$portal"

# --- the tour -------------------------------------------------------------------------------------------------------

section 'A training officer opens a programme'

doing 'the portal and the identity provider answer'
as '' GET "$portal/api/catalogue/programmes"
expect 200
officer=$(token_of officer)
finance=$(token_of finance)
a=$(token_of "$visitor_a")
b=$(token_of "$visitor_b")
seen 'tokens for the officer, finance, and two visitors'

doing 'publishes a programme'
as "$officer" POST "$portal/api/catalogue/programmes" "$programme"
expect 201
seen "$code"

doing 'announces a cohort with one seat'
as "$officer" POST "$portal/api/catalogue/cohorts" "$announcement"
expect 201
seen "$cohort, registration $(field .registration.state)"

doing 'schedules two sessions'
scheduled() { # scheduling hears of the cohort a moment after the catalogue has announced it
    as "$officer" POST "$portal/api/scheduling/cohorts/$cohort/sessions" "$timetable"
    [[ $status != 404 && $status != 503 ]]
}
until_true scheduled
expect 201
seen "$(field '.sessions | map(.startsAt) | join(" and ")')"

section 'Two people want the seat'

doing 'the first asks, naming the payer'
asked() { # enrolment hears of it a moment later too
    as "$1" POST "$enrolments" "$body" -H "Idempotency-Key: $2"
    [[ $status != 404 && $status != 503 ]]
}
until_true asked "$a" "$key-a"
expect 201
receipt_a=$(field .) enrolment_a=$(field .enrolment)
seen "enrolment $enrolment_a, ticket $(field .ticket)"

state_is() { # <token> <enrolment> <state>
    as "$1" GET "$enrolments/$2"
    [[ $status == 200 && $(field .state) == "$3" ]]
}
doing 'the seat is held'
until_true state_is "$a" "$enrolment_a" HELD
seen "HELD until $(field .until)"

doing 'the second asks, and waits'
until_true asked "$b" "$key-b"
expect 201
enrolment_b=$(field .enrolment)
until_true state_is "$b" "$enrolment_b" WAITING
seen "WAITING, ticket $(field .ticket), position $(field '.position // "?"')"

section 'What cannot be accepted is refused, and says why'

doing 'the same key with the same request'
as "$a" POST "$enrolments" "$body" -H "Idempotency-Key: $key-a"
expect 201
[[ $(field .) == "$receipt_a" ]] || surprise "not the first answer: $answer"
seen 'the first answer again'

doing 'the same key with another request'
as "$a" POST "$enrolments" "$(jq '.payer.name = "Une autre"' <<<"$body")" -H "Idempotency-Key: $key-a"
refused 422 idempotency-key-reused
seen "$status $(field .title)"

doing 'a second enrolment of the same person'
as "$a" POST "$enrolments" "$body" -H "Idempotency-Key: $key-again"
refused 409 already-enrolled
seen "$status $(field .title)"

doing 'a SIRET with a wrong digit'
as "$a" POST "$enrolments" "$(enrolment_of "$cohort" 00021041900017)" -H "Idempotency-Key: $key-siret"
refused 422 invalid-request
[[ $(field '.errors[0].field') == payer.siret ]] || surprise "the field is not named: $answer"
seen "$status $(field '.errors[0].field'): $(field '.errors[0].message')"

doing 'an unknown cohort, in English'
language=en
as "$a" POST "$enrolments" "$(enrolment_of NO-SUCH-COHORT "$good_siret")" -H "Idempotency-Key: $key-unknown"
language=fr
refused 404 unknown-cohort
seen "$status $(field .title)"

section 'The first confirms; invoice and mail follow'

doing 'confirms, accepting the terms'
as "$a" POST "$enrolments/$enrolment_a/confirmation" '{"termsAccepted": true}'
expect 200
until_true state_is "$a" "$enrolment_a" CONFIRMED
seen "$(field .state)"

doing 'finance sees the invoice'
invoiced() {
    as "$finance" GET "$portal/api/billing/enrolments/$enrolment_a/invoices"
    [[ $status == 200 && $(field '.items | length') == 1 ]]
}
until_true invoiced
seen "$(field '.items[0] | "\(.number), \(.total.amount) \(.total.currency), to \(.payer.name), due \(.dueOn)"')"

doing 'the confirmation is in the mailbox'
mailed() {
    as '' GET "$mailbox/api/mails?to=$visitor_a@example.org"
    mail=$(field "map(select(.subject | startswith(\"Inscription confirmée\") and contains(\"$code\"))) | .[0].id // empty")
    [[ -n $mail ]]
}
until_true mailed
seen "“$(field "map(select(.id == \"$mail\")) | .[0].subject")” to $visitor_a@example.org"

doing 'with a calendar file per session, and one for both'
as '' GET "$mailbox/api/mails/$mail.eml"
entries=$(grep -Eioc '^content-type: *text/calendar' <<<"$answer" || true)
[[ $entries == 3 ]] || surprise "expected 3 calendar attachments, found $entries in $mailbox/api/mails/$mail.eml"
seen "$entries calendar attachments, $mailbox/mails/$mail"

doing 'one page tells the whole story'
as "$a" GET "$enrolments/$enrolment_a"
expect 200
seen "$(field '.history | map(.event) | join(" → ")')"

section 'The seat passes on'

doing 'the first cancels'
as "$a" POST "$enrolments/$enrolment_a/cancellation" '{}'
expect 200
seen "$(field .state)"

doing 'the seat is offered to the second'
until_true state_is "$b" "$enrolment_b" OFFERED
seen "OFFERED until $(field .until)"

doing 'the ledger adds up'
counted() {
    as '' GET "$portal/api/enrolment/cohorts/$cohort/seats"
    [[ $status == 200 && $(field '.held + .offered + .confirmed + .free') == 1 && $(field .offered) == 1 ]]
}
until_true counted
seen "$(field '"capacity \(.capacity), offered \(.offered), confirmed \(.confirmed), free \(.free), waiting \(.waiting)"')"

printf '\n%sAll as it should be.%s The invoice as another program sees it:\n\n' "$bold" "$plain"
printf "  kcat -b %s -t cursus.billing.invoices.v1 -C -e -f '%%k %%h %%s\\\\n'\n\n" "$kafka"
