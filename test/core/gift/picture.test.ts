import { isUploaded, lookAtPicture, pictureName } from '../../../cloudfunctions/core/gift'
import { pictureOf, type GivenPicture } from '../../door/picture-file'
import list from '../../fixture/gift/pictures.json'

interface Case {
  name: string
  given: GivenPicture
  says: string
  expect?: object
  refused?: object
}

test.each((list as Case[]).map((one) => [one.name, one] as const))('%s', (_, { given, says, expect: value, refused }) => {
  expect(lookAtPicture(pictureOf(given), says)).toMatchObject(refused ? { ok: false, refusal: refused } : { ok: true, value })
})

test('every beginning of every file is read without a fault, and none but a whole one passes', () => {
  for (const [file, says] of [['bowl.png', 'image/png'], ['bowl.jpg', 'image/jpeg'], ['bowl.webp', 'image/webp'], ['lossless.webp', 'image/webp'], ['alpha.webp', 'image/webp']] as const) {
    const whole = pictureOf({ file })
    const passed = Array.from({ length: whole.length }, (_, n) => n).filter((n) => lookAtPicture(whole.subarray(0, n), says).ok)
    expect([file, passed]).toEqual([file, []])
  }
})

test('a name is told from a drawing', () => {
  const name = pictureName('0'.repeat(64), 'jpeg')
  expect([name, isUploaded(name), isUploaded('scarf'), isUploaded(`../${name}`), isUploaded(`${name}.part`)]).toEqual([`${'0'.repeat(64)}.jpg`, true, false, false, false])
})
