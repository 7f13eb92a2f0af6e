import { makeKeyring } from '../../../cloudfunctions/platform/keyring'

const secret = '0123456789abcdef0123456789abcdef'
const keys = makeKeyring(secret)

test('derives by HKDF-SHA256 and signs by HMAC-SHA256, as openssl does', () => {
  // openssl kdf -kdfopt digest:SHA256 -kdfopt salt:huiji -kdfopt info:huiji/phone … HKDF, then openssl dgst -mac HMAC
  expect(keys.sign('phone', '13800138000')).toBe('9636ea733a4240fd8ccf8426a4d4bb4da72c055818dea51554bd058acbf6e2e9')
})

test('each purpose has its own key', () => {
  const purposes = ['phone', 'identity', 'memberCode', 'till', 'session'] as const
  expect(new Set(purposes.map((purpose) => keys.sign(purpose, 'same text'))).size).toBe(purposes.length)
})

test('another secret signs otherwise', () => {
  expect(makeKeyring(`${secret}x`).sign('phone', 'a')).not.toBe(keys.sign('phone', 'a'))
})

test('a digest is plain SHA-256', () => {
  expect(keys.digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a secret that is too short is refused with both lengths', () => {
  expect(() => makeKeyring('short')).toThrow('32 characters or more, it has 5')
})
