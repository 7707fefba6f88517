// Keys, the sealed container and the one shape of signature: docs/format.md sections 1, 2 and 3.
import { createHash, createPrivateKey, createPublicKey, diffieHellman, webcrypto } from 'node:crypto'
import { need, refuse } from './strict.mjs'

globalThis.crypto ??= webcrypto // Node 18
const { Aes256Gcm, CipherSuite, HkdfSha256 } = await import('@hpke/core')
const { XWing } = await import('@hpke/hybridkem-x-wing')
const { compactVerify, importJWK } = await import('jose')

const suite = new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
export const sha256 = (...parts) => parts.reduce((found, part) => found.update(part), createHash('sha256')).digest()
const malformed = (part) => refuse('malformed', part)
const b64 = (bytes) => Buffer.from(bytes).toString('base64url')
export const unb64 = (spelled, part) => { const found = Buffer.from(spelled, 'base64url'); need(b64(found) === spelled, 'malformed', part); return found }
export const LIMITS = { export: 8 << 20, receipt: 8 << 20, grant: 8 << 20, request: 64 << 10, pack: 4 << 20 }

// --- keys (sections 1.5 and 1.6) ---
const P = 2n ** 255n - 19n, Y8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n
const WEAK = [0n, 1n, P - 1n, Y8, P - Y8]
export const signingKey = (raw, part) => {
  need(raw.length === 32, 'malformed', part)
  const y = BigInt('0x' + Buffer.from(raw).reverse().toString('hex')) & (2n ** 255n - 1n)
  need(y < P && !WEAK.includes(y), 'malformed', part)
  return { raw, id: b64(sha256(`{"crv":"Ed25519","kty":"OKP","x":"${b64(raw)}"}`)) }
}
const okp = (x, d) => ({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x: b64(x), ...(d && { d: b64(d) }) } })
const ONE = Buffer.alloc(32, 1)
export const sealingKey = (raw, part) => {
  need(raw.length === 1216, 'malformed', part)
  for (let at = 0; at < 1152; at += 3) // 12-bit coefficients modulo 3329
    need((raw[at] | (raw[at + 1] & 15) << 8) < 3329 && (raw[at + 1] >> 4 | raw[at + 2] << 4) < 3329, 'malformed', part)
  try { diffieHellman({ privateKey: createPrivateKey(okp(ONE, ONE)), publicKey: createPublicKey(okp(raw.subarray(1184))) }) } catch { malformed(part) }
  return { raw, id: b64(sha256('prodiary/xwing/v1\0', raw)) }
}

// --- container (section 2) and signature (section 3) ---
export async function open(data, kind, seeds) {
  need(data.length <= LIMITS[kind], 'too-large')
  const line = /^PRODIARY-([A-Z]{1,16})\/([0-9]{1,4})\n/.exec(data.subarray(0, 32).toString('latin1'))
  need(line && line[1] === kind.toUpperCase(), 'not-our-file')
  need(line[2] === '1', 'unsupported-version')
  const at = line[0].length
  const size = data.length > at + 1 ? data.readUInt16BE(at) : 0
  need(size <= 512, 'malformed', 'header')
  const begin = at + 2 + size
  need(data.length >= begin + 1136, 'truncated')
  const shape = /^\{"v":1,"suite":"647a-0001-0002","rcp":"([A-Za-z0-9_-]{43})","id":"([0-9a-f]{32})"\}$/
  const header = shape.exec(data.subarray(at + 2, begin).toString('latin1')) ?? malformed('header')
  need(seeds.has(header[1]), 'not-for-this-recipient')
  const info = Buffer.concat([Buffer.from(`prodiary/${kind}/v1\0`), data.subarray(0, begin)])
  const recipientKey = await suite.kem.deserializePrivateKey(seeds.get(header[1]))
  let inner
  try { inner = Buffer.from(await suite.open({ recipientKey, enc: data.subarray(begin, begin + 1120), info }, data.subarray(begin + 1120))) } catch { refuse('cannot-open') }
  need(inner.length >= 4, 'malformed', 'padding')
  const end = 4 + inner.readUInt32BE(0)
  const exponent = Math.floor(Math.log2(end)), step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1)
  need(inner.length === Math.max(2048, Math.ceil(end / step) * step) && inner.subarray(end).every((byte) => byte === 0), 'malformed', 'padding')
  return { rcp: header[1], id: header[2], ...statement(inner.subarray(4, end), kind) }
}
export function statement(bytes, kind) {
  const jws = bytes.toString('latin1'), parts = jws.split('.')
  need(parts.length === 3, 'malformed', 'signature')
  const [head, payload] = parts.map((part) => unb64(part, 'signature'))
  const shape = new RegExp(`^\\{"alg":"Ed25519","typ":"prodiary-${kind}\\+jws","kid":"([A-Za-z0-9_-]{43})"\\}$`)
  return { jws, payload, kid: (shape.exec(head.toString('latin1')) ?? malformed('signature-header'))[1] }
}
export async function verify({ jws, kid }, key) {
  need(key.id === kid, 'bad-signature')
  try {
    const jwk = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: b64(key.raw) }, 'Ed25519')
    return Buffer.from((await compactVerify(jws, jwk, { algorithms: ['Ed25519'] })).payload)
  } catch { return refuse('bad-signature') }
}
export const bind = (...fields) => fields.forEach(([field, found, wanted]) => need(found === wanted, 'wrong-binding', field))
