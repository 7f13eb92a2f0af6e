import type { CallDoor, HttpDoor, NoticeDoor, PushDoor } from '../../../../types/door'
import type { World } from '../../../../types/port/world'
import type { Words } from '../../../../types/programme'
import type { LocalPayer } from '../../payment/local'
import type { LocalWeChat } from '../../wechat/local'
import type { DemoPerson } from '../../../demo'
import type { DemoClock } from './demo-clock'

/** The product's doors, as main.ts hands them in. */
export interface Doors {
  member: CallDoor
  staff: CallDoor
  office: CallDoor
  import: CallDoor
  jobs: CallDoor
  pos: HttpDoor
  pay: NoticeDoor
  account: PushDoor
  console: HttpDoor
  openApi: () => object
}

export type { DemoPerson }

export interface Demo {
  people: readonly DemoPerson[]
  /** What the desk shows of stores, printed codes and tills. */
  printed: (world: World) => Promise<Printed>
}

export interface Printed {
  stores: { id: string; name: string; city: string; closedAt: number | null }[]
  scenes: PrintedScene[]
  tills: { id: string; store: string; key: string; channel?: 'app' }[]
}

export interface PrintedScene {
  /** With its check character, as the QR code carries it. */
  scene: string
  title: Words
  store: string
  staff: string | null
  campaign: string | null
  expiresAt: number | null
}

export interface LocalParts {
  world: World
  wechat: LocalWeChat
  payer: LocalPayer
  clock: DemoClock
  doors: Doors
  demo: Demo
  /** What pushes of the official account are signed with; empty: none are heard. */
  accountToken: string
  /** The folder of the builds: `h5` (the mini-program) and `local` (the desk) lie in it. */
  builds: string
  /** What GET /healthz says of the database. */
  database: string
}
