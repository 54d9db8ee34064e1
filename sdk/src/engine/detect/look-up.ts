/** What an agent does to find something out; a longer word stands before those it begins with. */
export const LOOK_UP =
  "(?:查询|查看|查实|查证|核查|核实|核对|核算|核|查|确认|咨询|请教|请示|询问|打听|了解|打探|问|看|瞅|瞧|瞄|观察|测量|丈量|测|量|称|数|摸|试|找|翻阅|翻找|翻看|翻|搜|检查|对比|比对|比较|比|落实|求证|调取|调|联系|沟通|打电话)";
/** What makes a lookup short: 一下, 看看, 一眼. */
export const BRIEFLY = "(?:一?[下遍圈番]|一?下下|一?眼|[一了]?(?:查|问|看|瞅|瞧|瞄|量|称|数|摸|试|找|翻|比|测)(?:看)?)";
