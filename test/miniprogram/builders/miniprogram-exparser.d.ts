/** WeChat's element model as miniprogram-simulate brings it along, without types of its own. */
declare module 'miniprogram-exparser' {
  const exparser: {
    Event: {
      create(name: string, detail: object, options: object): object;
      dispatchEvent(origin: object, event: object): void;
    };
  };
  export default exparser;
}
