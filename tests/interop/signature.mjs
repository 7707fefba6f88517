// What a member of staff signed, held against the lines it is about: docs/format.md section 6.5.
import { sha256, signingKey, statement, verify } from './sealed.mjs'
import { fits, hash, id, integer, name, need, only, parse, refuse, Refused, short, text, utc } from './strict.mjs'

const STATEMENT = { v: only(1), study: name, site: name, subject: name, device: text, kind: text, target: id, count: integer(1), digest: hash, meaning: text, signer: name, name: short, role: text, at: utc }
const length = (bytes) => { const found = Buffer.alloc(4); found.writeUInt32BE(bytes.length); return found }
const digest = (lines) => sha256('prodiary/signature/v1\0', ...lines.flatMap((line) => {
  const said = Buffer.from(line.slice(line.indexOf(',') + 1))
  return [length(said), said]
})).toString('hex')
export async function signature(data, { knows, device }) {
  const { lines, key, shown, ...recorded } = knows.signed
  let wire
  // Which of its parts fails is nobody's business.
  try { wire = parse(await verify(statement(data, 'signature'), signingKey(Buffer.from(key, 'hex'))), 'signature') } catch (error) {
    if (!(error instanceof Refused)) throw error
    refuse('bad-signature')
  }
  const wanted = { v: 1, study: knows.study, site: knows.site, subject: knows.subject, device, ...recorded, digest: digest(lines), at: wire?.at }
  need(fits(wire, STATEMENT) && Object.entries(wanted).every(([field, value]) => wire[field] === value), 'bad-signature')
  need(recorded.digest === wanted.digest && (shown ?? recorded.name) === recorded.name, 'bad-signature')
  return {}
}
