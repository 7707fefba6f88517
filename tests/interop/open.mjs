// Opens and checks prodiary's files with no line of prodiary, following docs/format.md.
//   node open.mjs KEYS.json FILE...      prints one line of JSON for each file: {"file", "expect", "part"?, ...}
// KEYS.json is as tests/vectors/README.md says. A sidecar FILE.json may say what this reader knows besides.
import { existsSync, readFileSync } from 'node:fs'
import { bind, open, sha256, signingKey, verify } from './sealed.mjs'
import { grant, keyset, packed, receipt } from './site.mjs'
import { signature } from './signature.mjs'
import { fits, hash, id, integer, isEvent, name, need, nullable, only, pack, parse, Refused, refuse, text, time } from './strict.mjs'

// --- export (sections 5, 7.5 and 8) ---
const MANIFEST = { v: only(1), study: name, site: name, subject: name, device: text, rcp: text, id, number: integer(1), pack, epoch: integer(1), first: integer(1), last: integer(1),
  head_before: hash, head_after: hash, created: time, last_receipt: nullable(id), app: name }
async function exported(data, { knows, site }) {
  const found = await open(data, 'export', site)
  const [device, status] = knows.devices.find(([key]) => key.id === found.kid) ?? refuse('unknown-device')
  need(status === 'active', 'revoked-device')
  const payload = await verify(found, device), lines = []
  need(payload.at(-1) === 10, 'malformed', 'payload')
  for (let at = 0, end; at < payload.length; at = end + 1) { end = payload.indexOf(10, at); lines.push(payload.subarray(at, end)) }
  need(lines.length <= 50_000, 'malformed', 'payload')
  const first = lines.shift()
  need(first.length <= 65536, 'malformed', 'manifest')
  const manifest = parse(first, 'manifest')
  need(fits(manifest, MANIFEST) && manifest.first <= manifest.last, 'malformed', 'manifest')
  bind(['recipient', manifest.rcp, found.rcp], ['id', manifest.id, found.id], ['device', manifest.device, device.id])
  need(manifest.last - manifest.first + 1 === lines.length, 'malformed', 'payload')
  const epoch = Buffer.alloc(8)
  epoch.writeBigUInt64BE(BigInt(manifest.epoch))
  const genesis = sha256('prodiary/genesis/v1\0', device.id, '\0', epoch).toString('hex')
  need(manifest.first > 1 || manifest.head_before === genesis, 'chain-broken')
  const events = lines.map((line) => {
    need(line.length <= 65536, 'malformed', 'event')
    const event = parse(line, 'event')
    need(isEvent(event), 'malformed', 'event')
    return event
  })
  const head = lines.reduce((head, line) => sha256('prodiary/ledger/v1\0', head, line), Buffer.from(manifest.head_before, 'hex'))
  need(events.every((event, place) => event.seq === manifest.first + place) && head.toString('hex') === manifest.head_after, 'chain-broken')
  bind(['study', manifest.study, knows.study], ['site', manifest.site, knows.site], ['subject', manifest.subject, knows.subject])
  return { payload_sha256: sha256(payload).toString('hex'), events: events.length, types: [...new Set(events.map(({ type }) => type))] }
}

const READERS = { pdx: exported, pdp: packed, pdr: receipt, pdg: grant, jws: signature }

const [keysFile, ...files] = process.argv.slice(2)
const keys = JSON.parse(readFileSync(keysFile, 'utf8'))
const hex = (group, which, what) => Buffer.from(keys[group][which][what], 'hex')
const sealing = (names) => new Map(names.map((each) => [keys.sealing[each].id, hex('sealing', each, 'seed')]))
for (const file of files) {
  const [, stem, ending] = /^(.*)\.([a-z]+)$/.exec(file)
  const sidecar = existsSync(`${stem}.json`) ? JSON.parse(readFileSync(`${stem}.json`, 'utf8')) : {}
  const knows = { ...keys.reader, ...sidecar.reader }
  knows.devices = Object.entries(knows.registered_devices).map(([which, status]) => [signingKey(hex('signing', which, 'public')), status])
  const root = knows.root && signingKey(hex('signing', knows.root, 'public'))
  const site_keys = root && knows.keyset && await keyset(Buffer.from(knows.keyset), root)
  const around = { knows, root, site_keys, site: sealing(knows.site_opens_with), mine: sealing([knows.device_opens_with]), device: keys.signing[knows.device].kid }
  try {
    console.log(JSON.stringify({ file, expect: 'ok', ...(await READERS[ending](readFileSync(file), around)) }))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.log(JSON.stringify({ file, expect: error.code, part: error.part }))
  }
}
