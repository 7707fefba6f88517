// What a site says: key set, study pack, grant and receipt, docs/format.md sections 7.1, 7.2, 7.4 and 7.6.
import { bind, LIMITS, open, sealingKey, sha256, signingKey, statement, unb64, verify } from './sealed.mjs'
import { PACK, together } from './study.mjs'
import { fits, flag, hash, id, infusion, integer, mode, name, need, nullable, only, parse, refuse, short, text, utc, wall, window } from './strict.mjs'

const KEYSET = { v: only(1), study: name, site: name, version: integer(1), keys: [{ use: only('sign', 'seal', 'recover'), key: text, not_before: utc, not_after: utc }] }
export async function keyset(bytes, root) {
  const wire = parse(await verify(statement(bytes, 'keys'), root), 'keys')
  need(fits(wire, KEYSET), 'malformed', 'keys')
  const keys = wire.keys.map((key) => ({ ...key, ...(key.use === 'sign' ? signingKey : sealingKey)(unb64(key.key, 'keys'), 'keys') }))
  need(keys.every((key) => key.not_before < key.not_after) && new Set(keys.map((key) => key.id)).size === keys.length, 'malformed', 'keys')
  const signer = (kid) => keys.find((key) => key.use === 'sign' && key.id === kid) ?? refuse('untrusted-key')
  return { ...wire, signer, valid: (kid, at) => need(signer(kid).not_before <= at && at < signer(kid).not_after, 'untrusted-key') }
}
const release = (spelled) => spelled.split('.').reduce((found, part) => found * 10_000 + Number(part), 0)
export async function packed(data, { knows, root }) {
  need(data.length <= LIMITS.pack, 'too-large')
  const lines = data.toString('latin1').split('\n')
  need(lines[0] === 'PRODIARY-PACK/1', lines[0].startsWith('PRODIARY-PACK/') ? 'unsupported-version' : 'not-our-file')
  need(lines.length === 5 && lines[4] === '', 'malformed', 'pack')
  const found = signingKey(unb64(lines[1], 'root'), 'root')
  need(!root || root.id === found.id, 'untrusted-key')
  const keys = await keyset(Buffer.from(lines[2], 'latin1'), found), signed = statement(Buffer.from(lines[3], 'latin1'), 'pack')
  keys.signer(signed.kid)
  if (knows.now) keys.valid(signed.kid, knows.now)
  const wire = parse(await verify(signed, keys.signer(signed.kid)), 'pack', 8, 512 << 10)
  need(fits(wire, PACK), 'malformed', 'pack')
  bind(['study', wire.study.id + ' ' + wire.site.id, keys.study + ' ' + keys.site])
  keys.valid(signed.kid, wire.issued)
  need(wire.version >= Math.max(knows.newest_pack, 1), 'pack-too-old')
  need(!knows.now || knows.now < wire.expires, 'pack-expired')
  need(release(knows.app) >= release(wire.min_app), 'app-too-old')
  const [instruments, wordings] = [wire.instruments, wire.wordings].map((documents) => documents.map((each) => {
    need(sha256(each.json).toString('hex') === each.sha256, 'malformed', 'document-hash')
    const said = parse(Buffer.from(each.json), 'document', 16)
    need(said !== null && typeof said === 'object' && !Array.isArray(said), 'malformed', 'document')
    return said
  }))
  need(together(wire, instruments, wordings), 'malformed', 'pack')
  for (const { sign, seal } of wire.staff) { signingKey(unb64(sign, 'pack'), 'pack'); sealingKey(unb64(seal, 'pack'), 'pack') }
  return {}
}
const RECEIPT = { v: only(1), id, study: text, site: text, subject: name, device: text, number: integer(1), issued: utc, held: [{ epoch: integer(1), through: integer(1), head: hash }], exports: [id],
  infusion: nullable(infusion), decisions: [{ correction: id, accepted: flag, reason: short, by: name }],
  recovery: [{ number: integer(1, 5), code: (v) => isCode(v) }],
  elsewhere: [{ entry: id, instrument: name, window: nullable(window), mode, confirmed: wall, late: flag }] }
const GRANT = { v: only(1), id, request: id, study: text, site: text, subject: name, device: text, issued: utc, recovery: (v) => Array.isArray(v) && v.length === 5 && new Set(v).size === 5 && v.every(isCode) }
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
function isCode(spelled) {
  if (!/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z*~$=U]$/.test(spelled)) return false
  const digits = spelled.replaceAll('-', ''), value = [...digits.slice(0, 26)].reduce((sum, digit) => sum * 32n + BigInt(ALPHABET.indexOf(digit)), 0n)
  return value < 2n ** 128n && (ALPHABET + '*~$=U')[Number(value % 37n)] === digits[26]
}
const answer = (kind, shape) => async (data, { knows, mine, site_keys, device }) => {
  const found = await open(data, kind, mine)
  const wire = parse(await verify(found, site_keys.signer(found.kid)), kind)
  need(fits(wire, shape) && (wire.held ?? []).every(({ epoch }, place, all) => place === 0 || all[place - 1].epoch < epoch), 'malformed', kind)
  const once = (list = [], field) => new Set(list.map((each) => each[field])).size === list.length
  need(kind === 'grant' || (once(wire.decisions, 'correction') && once(wire.recovery, 'number') && once(wire.elsewhere, 'entry')), 'malformed', kind)
  site_keys.valid(found.kid, wire.issued)
  bind(['id', wire.id, found.id], ['request', wire.request, kind === 'grant' ? knows.request : undefined], ['device', wire.device, device],
    ['study', wire.study, site_keys.study], ['site', wire.site, site_keys.site], ['subject', wire.subject, kind === 'receipt' ? knows.subject : wire.subject])
  return {}
}
export const receipt = answer('receipt', RECEIPT)
export const grant = answer('grant', GRANT)
