// Strict JSON and closed schemas, as docs/format.md sections 1, 4 and 6 have them. Nothing here comes from prodiary.

export class Refused extends Error {
  constructor(code, part) { super(code); Object.assign(this, { code, part }) }
}
export const refuse = (code, part) => { throw new Refused(code, part) }
export const need = (fact, code, part) => { if (!fact) refuse(code, part) }

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f]|\p{Cs}/u

export function parse(bytes, part, depth = 8, longest = 65536) {
  const bad = () => refuse('malformed', part)
  let text, at = 0
  try { text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) } catch { bad() }
  const take = (shape) => { shape.lastIndex = at; const found = shape.exec(text); if (found) at = shape.lastIndex; return found?.[0] }
  const space = () => take(/[ \t\n\r]*/y)
  const string = () => {
    const found = JSON.parse(take(STRING) ?? bad())
    need((found.length <= longest || [...found].length <= longest) && !FORBIDDEN.test(found), 'malformed', part)
    need(found.normalize('NFC') === found, 'malformed', part)
    return found
  }
  const list = (close, left, one) => {
    if (left === 0) bad()
    at++; space()
    if (take(close)) return
    do { space(); one(); space() } while (take(/,/y))
    take(close) ?? bad()
  }
  const value = (left) => {
    space()
    if (text[at] === '"') return string()
    if (text[at] === '{') {
      const found = new Map()
      list(/\}/y, left, () => {
        const key = string(); space(); take(/:/y) ?? bad()
        if (found.has(key)) bad()
        found.set(key, value(left - 1))
      })
      return Object.fromEntries(found)
    }
    if (text[at] === '[') { const found = []; list(/\]/y, left, () => found.push(value(left - 1))); return found }
    const word = take(/true|false|null/y)
    if (word) return { true: true, false: false, null: null }[word]
    const digits = take(/-?(?:0|[1-9][0-9]*)(?![0-9.eE])/y) ?? bad()
    if (digits === '-0' || !Number.isSafeInteger(Number(digits))) bad()
    return Number(digits)
  }
  const found = value(depth)
  space()
  if (at !== text.length) bad()
  return found
}

// A check returns whether a value may stand; an object is a closed schema, an array of one a list.
export const fits = (value, check) => {
  if (typeof check === 'function') return check(value)
  if (check instanceof RegExp) return typeof value === 'string' && check.test(value)
  if (value === null || typeof value !== 'object' || Array.isArray(value) !== Array.isArray(check)) return false
  if (Array.isArray(check)) return value.every((each) => fits(each, check[0]))
  const names = Object.keys(check)
  return Object.keys(value).length === names.length && names.every((name) => name in value && fits(value[name], check[name]))
}
export const integer = (least, most = Number.MAX_SAFE_INTEGER) => (v) => Number.isInteger(v) && v >= least && v <= most
export const only = (...values) => (v) => values.includes(v)
export const nullable = (check) => (v) => v === null || fits(v, check)
export const text = (v) => typeof v === 'string'
export const flag = (v) => typeof v === 'boolean'
export const name = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
export const id = /^[0-9a-f]{32}$/
export const hash = /^[0-9a-f]{64}$/
export const language = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-x-[a-z]{2,8})?$/
const words = (v) => text(v) && [...v].length <= 2000
export const short = (v) => words(v) && v.length > 0
const DAY = '([0-9]{4})-([0-9]{2})-([0-9]{2})'
const SECONDS = `${DAY}T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])`
const exists = (found) => {
  const [year, month, date] = found.slice(1, 4).map(Number)
  return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(2000 + year % 400, month, 0)).getUTCDate()
}
export const utc = (v) => { const found = text(v) && new RegExp(`^${SECONDS}Z$`).exec(v); return Boolean(found) && exists(found) }
export const day = (v) => { const found = text(v) && new RegExp(`^${DAY}$`).exec(v); return Boolean(found) && exists(found) }
export const infusion = (v) => day(v) && v >= '1900' && v < '3000'
export const wall = (v) => {
  const found = text(v) && new RegExp(`^${SECONDS}(?:\\.(?:[0-9]{3}){1,2})?([+-])([01][0-9]|2[0-3]):([0-5][0-9])$`).exec(v)
  if (!found || !exists(found) || v.endsWith('-00:00')) return false
  const year = new Date(v.replace(/\.[0-9]+/, '')).getUTCFullYear()
  return year >= 1 && year <= 9999
}
export const time = { wall, zone: short, mono_ms: integer(0), boot: short }
export const pack = { version: integer(1), sha256: hash }

const role = only('participant', 'nurse', 'investigator', 'coordinator')
const relation = only('partner', 'parent', 'child', 'relative', 'friend', 'carer')
const person = (v) => fits(v, { role, id: name }) || fits(v, { role: only('caregiver'), id: relation })
const by = (v) => fits(v, { role: only('device'), id: only(null) }) || person(v)
const shown = { text_percent: integer(50, 400), theme: name, read_aloud: flag, layout: only('centre', 'left', 'right'), targets: only('standard', 'large'),
  input: only('touch', 'mouse', 'keyboard', 'switch', 'assistive') }
const wording = { language, version: name, status: only('demonstration', 'licensed'), sha256: hash }
export const window = { schedule: name, due: day }
export const mode = only('self', 'interview', 'proxy', 'examination')
const decimal = /^-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,9})?$/
const unit = (v) => short(v) && [...v].length <= 16
const notDone = only('refused', 'unable', 'unsafe', 'not-applicable', 'no-equipment', 'no-time', 'forgotten', 'other')
const some = (check) => (v) => fits(v, [check]) && v.length > 0
const REGISTRY = {
  'vault-created': { study: name, site: name, pack, app: name },
  'device-enrolled': { subject: name, grant: id, issued: utc },
  'session-opened': { slot: only('pin', 'passphrase', 'recovery', 'staff', 'site'), failed_attempts: integer(0), app: name },
  'session-closed': { reason: only('lock', 'rest', 'idle', 'quit', 'handover') },
  'entry-started': { entry: id, instrument: name, instrument_version: name, wording, pack, mode, window: nullable(window), visit: nullable(id), of: nullable(person) },
  'answer-given': { entry: id, item: name, option: name, shown },
  'answer-declined': { entry: id, item: name, shown },
  'entry-confirmed': { entry: id, answered: integer(0), declined: integer(0), method: only('session', 'secret', 'signature'), late: nullable(name), help: only(null, 'none', 'read', 'touched', 'both') },
  'entry-amended': { entry: id, item: name, option: nullable(name), reason: short, correction: nullable(id), value: nullable(decimal), unit: nullable(unit) },
  'export-made': { export: id, first: integer(1) },
  'receipt-taken': { receipt: id, epoch: integer(1), through: integer(0), issued: utc },
  'pack-taken': { pack },
  'clock-jumped': { by_ms: integer(-316_224_000_000_000, 316_224_000_000_000), across_boot: flag },
  'epoch-started': { previous_epoch: integer(1), found_seq: integer(0), found_head: hash, witnessed_epoch: integer(1), witnessed_seq: integer(0), witnessed_head: hash,
    carried: integer(0) },
  'plan-taken': { receipt: id, infusion: nullable(infusion) },
  'reminder-noted': { schedule: name, instrument: name, due: day, number: integer(1), what: only('due', 'shown', 'dismissed', 'missed'), channel: only(null, 'notification', 'screen'), observed: wall },
  'training-completed': { training: name },
  'advice-shown': { entry: id, items: some(name) },
  'correction-asked': { correction: id, entry: id, item: nullable(name), option: nullable(name),
    reason: only('slip', 'misread', 'other-time', 'wrong-person', 'other'), words },
  'correction-decided': { correction: id, accepted: flag, reason: short },
  'entry-struck': { entry: id, reason: short, correction: nullable(id) },
  'item-measured': { entry: id, item: name, value: decimal, unit, option: nullable(name), shared: nullable(id) },
  'item-not-done': { entry: id, item: name, reason: notDone, words },
  'secret-reset': { how: only('recovery', 'staff'), number: nullable(integer(1)) },
  'recovery-renewed': { receipt: id, numbers: some(integer(1)) },
  'staff-slots-changed': { staff: [name], rekeyed: flag },
  'history-told': { receipt: id, entry: id, instrument: name, window: nullable(window), mode, confirmed: wall, late: flag },
  'visit-started': { visit: id, window: nullable(window), why: words },
  'handed-over': { visit: id },
  'handed-back': { visit: id },
  'visit-ended': { visit: id, note: words },
  signed: { kind: only('entry', 'record', 'visit', 'correction'), target: id, count: integer(1), digest: hash,
    meaning: only('performed', 'interviewed', 'reviewed', 'decided'), name: short, components: integer(1, 2), proof: (v) => text(v) && v.length > 0 && [...v].length <= 4000 },
  'record-opened': { record: id, form: name, form_version: name, pack, visit: nullable(id) },
  'field-set': { record: id, field: name, value: nullable(short), unit: nullable(unit), not_done: nullable(notDone), reason: words },
  'record-struck': { record: id, reason: short },
}
// What the fields of one event have to do with each other.
const ANSWERED_BY = { self: null, interview: 'participant', proxy: 'caregiver', examination: null }
const TOGETHER = {
  'entry-started': ({ mode, visit, of }) => (of?.role ?? null) === ANSWERED_BY[mode] && (visit !== null || mode === 'self'),
  'entry-amended': ({ value, unit }) => (value === null) === (unit === null),
  'correction-asked': ({ item, option }) => item !== null || option === null,
  'secret-reset': ({ how, number }) => (number === null) === (how === 'staff'),
  'field-set': ({ value, unit, not_done }) => value === null ? unit === null : not_done === null,
}
export const isEvent = (v) =>
  fits(v, { seq: integer(1), type: (t) => text(t) && Object.hasOwn(REGISTRY, t), at: time, by, data: (d) => typeof d === 'object' }) && fits(v.data, REGISTRY[v.type])
  && (TOGETHER[v.type]?.(v.data) ?? true)
