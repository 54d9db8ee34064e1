import { expect, test } from "vitest";
import { givesAddress, parseAddress } from "./address.ts";

test.each([
  ["亲，地址是学府路6号绿地中心3栋2单元1806室，您核对下", "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室"],
  ["寄到绿地中心3栋2单元1806对吗", "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室"],
  ["绿地中心3-2-1806，麻烦确认", "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室"],
  ["核對一下地址：學府路6號綠地中心3棟2單元1806室", "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室"],
  [
    "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室 看下有没有问题哦",
    "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室",
  ],
  ["望京SOHO塔1 B座2108，对吧？", "北京市朝阳区望京SOHO塔1 B座2108"],
  ["请您核对：北京市朝阳区望京SOHO塔1B座2108", "北京市朝阳区望京SOHO塔1 B座2108"],
  ["红星路三段1号，您看对吗", "成都市锦江区红星路三段1号"],
  ["地址是容桂街道细滘村委会旁，请核对", "广东省佛山市顺德区容桂街道细滘村委会旁"],
  ["To confirm, it goes to 6 Hill Road?", "6 Hill Road, Durham"],
  ["31 Park Row, is that right?", "31 Park Row, Bristol"],
  ["221B Baker Street, is that correct?", "221B Baker Street, London NW1 6XE"],
  ["It goes to 1200 Market Street, Apt 5C. Please confirm.", "1200 Market St Apt 5C, San Francisco, CA 94102"],
  ["1200 market st apartment 5c - right?", "1200 Market St Apt 5C, San Francisco, CA 94102"],
  ["世纪大道100弄7号502，麻烦看下对不对", "上海市浦东新区世纪大道100弄7号502"],
  ["订单地址世纪大道100弄7号502室，确认无误回复1哦", "上海市浦东新区世纪大道100弄7号502"],
])("%s gives %s", (message, address) => {
  expect(givesAddress(message, parseAddress(address))).toBe(true);
});

test.each([
  ["绿地中心3栋2单元1608，对吗", "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室"],
  ["宁波市鄞州区，对吗", "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室"],
  ["鄞州区首南街道，请核对", "浙江省宁波市鄞州区首南街道学府路6号绿地中心3栋2单元1806室"],
  ["望京SOHO，对吧", "北京市朝阳区望京SOHO塔1 B座2108"],
  ["红星路三段2号，您看对吗", "成都市锦江区红星路三段1号"],
  ["红星路二段1号，您看对吗", "成都市锦江区红星路三段1号"],
  ["顺德区，请核对", "广东省佛山市顺德区容桂街道细滘村委会旁"],
  ["221 Baker Street, is that correct?", "221B Baker Street, London NW1 6XE"],
  ["Baker Street, is that correct?", "221B Baker Street, London NW1 6XE"],
  ["1200 Market Street, Apt 5D. Please confirm.", "1200 Market St Apt 5C, San Francisco, CA 94102"],
  ["San Francisco, right?", "1200 Market St Apt 5C, San Francisco, CA 94102"],
  ["世纪大道100弄8号502，麻烦看下对不对", "上海市浦东新区世纪大道100弄7号502"],
])("%s does not give %s", (message, address) => {
  expect(givesAddress(message, parseAddress(address))).toBe(false);
});
