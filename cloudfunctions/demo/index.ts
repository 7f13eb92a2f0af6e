export { demoScenes, demoTills, type DemoScene } from './chain'
export { demoPeople, type DemoPerson } from './people'
export { seedDemo } from './seed'
