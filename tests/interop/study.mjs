// What a study pack says, and whether its parts fit together: docs/format.md section 7.2.
import { fits, flag, integer, language, name, only, short, text, utc } from './strict.mjs'

const days = integer(0, 3660), interval = integer(1, 3660)
const object = (v) => v !== null && typeof v === 'object' && !Array.isArray(v)
const each = (check) => (v) => object(v) && Object.entries(v).every(([key, found]) => language.test(key) && fits(found, check))
const DOCUMENT = { sha256: text, json: text }, WINDOW = { opens_before: days, closes_after: days, late_days: days }
export const PACK = { v: only(1), study: { id: name, title: each(text), protocol: text }, site: { id: name, name: text }, version: integer(-Number.MAX_SAFE_INTEGER), issued: utc, expires: utc,
  min_app: /^[0-9]{1,4}(\.[0-9]{1,4}){2}$/,
  home: [{ id: name, instrument: name, every_days: interval, for_days: days, window: WINDOW }],
  visits: [{ id: name, title: each(text), instruments: [name], months: days, days, window: WINDOW, open_until_infusion: flag,
    examinations: [name], forms: [name] }],
  late_reasons: [{ code: name, text: each(text) }], reminders: { at: /^([01][0-9]|2[0-3]):[0-5][0-9]$/, on_last_day: flag },
  policy: { confirm_with: only('session', 'secret'), declining: only('allowed', 'not-allowed'), wording: only('demonstration-allowed', 'licensed-required'),
    training: only('required', 'offered'), help: only('asked', 'not-asked'), trends: only('hidden', 'shown'),
    modes: [only('self', 'interview', 'proxy')], rounding: only(null, 'down', 'up', 'half-up') },
  safety: each({ text, phone: text, urgent: text }), safety_rules: [{ instrument: text, item: text, at_least: integer(-Number.MAX_SAFE_INTEGER) }],
  staff: [{ id: name, name: (v) => short(v) && v === v.trim(), role: only('nurse', 'investigator', 'coordinator'), sign: text, seal: text, active: flag }],
  instruments: [DOCUMENT], wordings: [DOCUMENT] }
const FORMS = ['vital-signs', 'visit-facts', 'laboratory', 'adverse-event', 'medication', 'infusion', 'dlt', 'not-done']
const RESPONDENT = 'https://prodiary.org/fhir/StructureDefinition/respondent'
const examines = ({ extension }) => (extension ?? []).some(({ url, valueCode }) => url === RESPONDENT && valueCode === 'examiner')

const once = (names) => new Set(names).size === names.length
const same = (found, wanted) => object(found) && Object.keys(found).length === wanted.length && wanted.every((key) => Object.hasOwn(found, key))

// Of instruments and wordings this asks only what they are for, and that they have the same items and options.
const listed = (v, check) => Array.isArray(v) && v.length > 0 && v.every((found) => object(found) && check(found))
const isInstrument = (v) => v.resourceType === 'Questionnaire' && fits(idOf(v), name) && listed(v.item, (item) => fits(item.linkId, name)
  && listed(item.answerOption, ({ valueCoding }) => object(valueCoding) && fits(valueCoding.code, name)))
const idOf = ({ id, url }) => id ?? String(url).split('/').at(-1)
export function together(pack, instruments, wordings) {
  if (!instruments.every(isInstrument)) return false
  const { home, visits, late_reasons: reasons, safety, safety_rules: rules } = pack, languages = Object.keys(pack.study.title)
  const asked = visits.flatMap((visit) => visit.instruments), examined = visits.flatMap((visit) => visit.examinations), weekly = home.map(({ instrument }) => instrument)
  const known = new Map(instruments.map((found) => [idOf(found), found]))
  const worded = wordings.map((found) => `${found.instrument} ${found.language}`)
  return languages.length > 0 && home.length + visits.length > 0
    && once([...home, ...visits].map(({ id }) => id)) && once(weekly) && visits.every((visit) => visit.instruments.length > 0
      && once([...visit.instruments, ...visit.examinations, ...visit.forms]) && visit.forms.every((form) => FORMS.includes(form)))
    && home.every(({ every_days, window }) => window.opens_before + window.closes_after < every_days)
    && once(reasons.map(({ code }) => code)) && (reasons.length > 0 || [...home, ...visits].every(({ window }) => window.late_days === 0))
    && languages.every((tag) => Object.hasOwn(safety, tag))
    && Object.values(safety).every(({ text, phone, urgent }) => text.trim() && phone.trim() && (rules.length === 0 || urgent.trim()))
    && languages.every((tag) => [...visits.map(({ title }) => title), ...reasons.map(({ text }) => text)].every((words) => Object.hasOwn(words, tag)))
    && known.size === instruments.length && [...weekly, ...asked, ...examined].every((id) => known.has(id))
    && [...weekly, ...asked].every((id) => !examines(known.get(id))) && examined.every((id) => examines(known.get(id)))
    && once(pack.staff.map(({ id }) => id)) && once(pack.staff.map(({ sign }) => sign)) && once(pack.staff.map(({ seal }) => seal))
    && pack.policy.modes.includes('self') && once(pack.policy.modes)
    && rules.every((rule) => known.get(rule.instrument)?.item.some((item) => item.linkId === rule.item && reaches(item, rule.at_least)))
    && once(worded) && [...known.keys()].every((id) => languages.every((tag) => worded.includes(`${id} ${tag}`)))
    && wordings.every((found) => known.has(found.instrument) && suits(found.items, known.get(found.instrument)))
    && (pack.policy.wording === 'demonstration-allowed' || wordings.every(({ status }) => status === 'licensed'))
}
const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const score = (found) => [...(found.extension ?? []), ...(found.valueCoding.extension ?? [])].find(({ url }) => url === ORDINAL).valueDecimal
const reaches = ({ answerOption }, least) => { const scores = answerOption.map(score); return Math.min(...scores) < least && least <= Math.max(...scores) }
const suits = (words, { item: items }) => same(words, items.map(({ linkId }) => linkId))
  && items.every(({ linkId, answerOption }) => same(words[linkId]?.options, answerOption.map(({ valueCoding }) => valueCoding.code)))
