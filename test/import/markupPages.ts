/** A page in Markdown, as the portal of LianLian is written: tables, a list with a separate table, samples. */
export const LOCKER_MD = `# Locker Rental API

Rents a locker.

***

## Request

###### Endpoint

\`\`\`html
https://lockers.example/rent.htm
\`\`\`

###### Request Parameters

|Name|Required|Type|Description|
|:---|:---|:---|:---|
|oid_partner|Required|String(18)|Number of the shop, see [numbers](numbers.md)|
|minutes|Optional|Int|How long. Default: 30.|
|door_kind|Required|String(1)| 1, wide <br> 2, narrow|
|pass_no|Optional|string(15~19)|A pass|
|holder|Required|String(40)|On the pass &amp; the card|
|extras|Optional|String|The extras in json format, see [extras](#the-extras)|

> \`\`\`holder\`\`\` is required if \`\`\`pass_no\`\`\` is NOT present.

###### Sample Request

\`\`\`curl
curl https://lockers.example/rent.htm \\
-H "Content-type:application/json;charset=utf-8" \\
-d '{ "oid_partner": "201900000000000001", "door_kind": "12", "holder": "Kim" }'
\`\`\`

###### The extras

|Name|Required|Type|Description|
|---|---|---|---|
|colour|Required|String(8)||

## Response

###### Parameters

|Name|Required|Type|Description|
|:---|:---|:---|:---|
|ret_code|Required|String(4)||
|note|Required when ret_code is 9001|String(9)|Why|

The following parameters are returned only when \`\`\`ret_code=0000\`\`\`:

|Name|Required|Type|Description|
|:---|:---|:---|:---|
|door_no|Required|String(4)|The door|
|key_list|Optional|List|The keys|

The following parameters are returned only when \`\`\`ret_code=0001\`\`\`:

|Name|Required|Type|Description|
|:---|:---|:---|:---|
|door_no|Required|String(4)|The door|
|queue|Optional|String(3)|Place in the queue|

Below parameters are included in \`\`\`keys_list\`\`\`:

|Name|Required|Type|Description|
|:---|:---|:---|:---|
|key_no|Required|String(6)||
|until|Optional|String(14)||

###### Sample Response

\`\`\`json
{ "ret_code": "0000", "door_no": "12", "key_list": [{ "key_no": "1" }] }
\`\`\`
`;

/** A table of UnionPay International whose pipes are at the ends of no line, without headings, as reader views have it. */
export const BARE_PIPES = `Harbour API
1. Ask for a berth
Field name | Identifier | Type | Length | Request | Default value | Note | |
---|---|---|---|---|---|---|---|
Berth Number | berthNo | N | 3 | M:Mandatory | "156" | The berth, as in [a list]. |
Trace | traceId | ans | 1-20 | O:Optional | |||
Filed name | Identifier | Type | Length | Request | Default value | Note | ||||||
---|---|---|---|---|---|---|---|---|---|---|---|---|
Message Response | msgResponse | Object | M:Mandatory | |||||||||
|
Response Code | responseCode | AN | 2 | M:Mandatory | “00” | The outcome. |
Depth | depth | n | 1 | R:Returned | || Repeated. |
Pilot | pilot | S | 1-9 | O | by day | Who comes. |
`;

/** A page of UnionPay International as a browser saves it. */
export const SAVED_PAGE = `<!DOCTYPE html>
<html><head><title>Berth Inquiry - Portal</title><style>td { color: red }</style>
<script>const a = "<table><tr><td>x</td></tr></table>";</script></head><body>
<nav>Open API &gt; Harbours</nav><h1>Berth Inquiry</h1>
<ul><li>BERTH_INQUIRY</li></ul>
<h3>Request Method</h3><p>HTTP&nbsp;POST</p>
<h3>Request Parameter</h3>
<table><thead><tr><th>Field name</th><th>Identifier</th><th>Type</th><th>Length</th><th>Request</th><th>Default value</th><th>Note</th></tr></thead>
<tbody><tr><td>Berth <b>Number</b></td><td>berthNo</td><td>N</td><td>3</td><td>M:Mandatory</td><td></td><td rowspan="2">See the<br>list.</td></tr>
<tr><td>&nbsp;Pier</td><td>pier</td><td>AN</td><td>1-4</td><td>C:Conditional</td><td>-</td></tr>
<tr><td colspan="7">More</td></tr>
<tr><td>Mooring</td><td>mooring</td><td>S</td><td>1-9</td><td>O:Optional</td><td></td><td></td></tr></tbody></table>
<h3>Synchronous Response parameters</h3>
<table><tr><td>Filed name</td><td>Identifier</td><td>Type</td><td>Length</td><td>Request</td><td>Default value</td><td>Note</td></tr>
<tr><td>Depth</td><td>depth</td><td>N</td><td>2</td><td>M:Mandatory</td><td></td><td></td></tr></table>
<h3>Contact us</h3></body></html>
`;

/** A form that a browser posts, and what comes back to it. */
export const FORM_MD = `# Locker Redirect API

## Request Parameters and sample

###### Endpoint

    https://lockers.example/pay

###### Request Parameters

Name | Required | Type | Description
--- | --- | --- | ---
version | Required | String(3) | Fixed
door_no | Required | String(4) |

###### Sample Request

\`\`\`html
<form action="ENDPOINT" method="post">
  <input type="text" name="version" value="1.0">
</form>
\`\`\`

## Locker Synchronous Notification

###### Parameters

|Name|Required|Type|Description|
|---|---|---|---|
|door_no|Required|String(4)| |
|paid|Optional|String(1)| |
`;

/** A page about what the network tells. */
export const NOTIFICATION_MD = `## Locker Asynchronous Notification

Sent when a locker is open.

## Request

###### Parameters

|Name|Required|Type|Description|
|---|---|---|---|
|door_no|Required|String(4)|| |opened|Optional|String(14)| |

###### Sample Request

\`\`\`json
{ "door_no": "0012" }
\`\`\`
`;
