<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences, one after the other
----------
two sentences: the cause and the next step
----------
%1 is the name of a weekday, %2 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An automatic refresh is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next automatic refresh %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next automatic refresh is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the license…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1.</source>
        <extracomment>%1 is a number of seconds, &quot;3 s&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1; waiting for the license server&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified since %1: %2 left</source>
        <extracomment>%1 is a weekday with a time of day, %2 a duration</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup and restore continue. The Management Service may stop working after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Management Service may stop working after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified for three days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Management Service may stop working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license package is revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license package is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact the marketplace where the package was bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sales@xopero.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: “%1”.</source>
        <extracomment>the vendor&apos;s own words for the reason of a suspension</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified on this computer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to verify the license with the license server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License refresh does not apply to this service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It operates in the DMZ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection was refused: the certificate belongs to another server name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate is self-signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection was refused: the certificate&apos;s issuer is not trusted on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection: what answered at this address is not a secure server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection: the server offers only outdated versions of TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to the license server could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server refused the request with HTTP status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network sign-in page answered instead of the license server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply is not what a license server answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply is signed with a key this service&apos;s connection file does not list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of the reply is not genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server speaks a newer version of the protocol than this console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply was issued for another server address, program or account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server does not accept this token for this installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply was issued for another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply does not answer this request: it is the copy of another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply is older than what has been accepted already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of the console on this computer could not be read or saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the license server could not be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server&apos;s address refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the license server broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not let the connection through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server was asked too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server is not available at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server is not available at the moment (HTTP status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no access token for this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server refused the access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain that holds the access token is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The server says: “%2”</source>
        <extracomment>%1 is a sentence, %2 the server&apos;s own words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The server says: “%2: %3”</source>
        <extracomment>%1 is a sentence, %2 and %3 the server&apos;s own words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 a technical finding in English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlimited</source>
        <extracomment>in the place of a date: without an end</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm:ss</source>
        <extracomment>a date with the time of day to the second, as a QDateTime format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <extracomment>a size in bytes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New storage capacity: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage capacity removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage capacity %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License status %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until %1 → %2</source>
        <extracomment>a change of the package&apos;s end: two dates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (%3 → %4)</source>
        <extracomment>&quot;+15 Endpoint (10 → 25)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 valid until %2 → %3</source>
        <extracomment>%1 is a license type; then two dates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New license type: %1 (%2)</source>
        <extracomment>%1 is a license type, %2 how many</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License type removed: %1 (%2)</source>
        <extracomment>%1 is a license type, %2 how many there were</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name stands for another address than the documented one: %1.</source>
        <extracomment>%1 are addresses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with %1, which tells nothing of the token.</source>
        <extracomment>%1 is &quot;HTTP 429&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the firewall allows this address too, and whether it is the license server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the date and time of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh: only a verification tells whether the token is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel through the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS and certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects of %1</source>
        <extracomment>heading of an exported page; %1 is a service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a license</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <extracomment>under the heading of an exported page: when it was made, &quot;2026-11-23T14:05:09Z&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>time of day as a QDateTime format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>&quot;31 March 2027&quot; as a QDateTime format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days and hours, abbreviated</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours and minutes, abbreviated</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes and seconds, abbreviated</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds, abbreviated</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>&quot;Thursday, 26 November&quot; as a QDateTime format, for a day of this year</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until %1 · %2 left</source>
        <extracomment>%1 is a date, %2 a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until %1 · 1 day left</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Valid until %1 · %n days left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock reads %1; it is %2 ahead of the license server. Correct the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock reads %1; it is %2 behind the license server. Correct the date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer; if they are right, tell whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address in the connection file, and whether a device on the way answers instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a connection file that names its certificate authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a device inspects TLS here, exempt this address or add the device&apos;s authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the port, and whether a sign-in page or a proxy answers instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server to allow TLS 1.2 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the connection check to see at which stage it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1: the server asks for this pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes; the automatic refresh goes on trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whoever runs the server, with the request identifier of the attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the network in a browser, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the service, and whether a proxy changes what passes through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the current connection file of this service and add the service anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether a proxy changes what passes through it; if none does, tell whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the current connection file of this service and compare address and account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the token that was made for this installation, or the connection file that belongs to the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the connection file that was made for this installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh again; if it stays, check whether a cache or a proxy answers for the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh again; if it stays, tell whoever runs the server that its sequence went back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check free disk space and the permissions of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this computer to the network, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the DNS settings of this computer and the address of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check address and port, and whether a firewall refuses the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether a firewall drops the connection, or run the connection check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh again; if it stays, ask whether a firewall or a proxy cuts the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password, and whether it allows the license server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the access token of this service, or check the token file and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the token: it may have expired after its 30 days, or been withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the keychain service, or use a token file on a computer without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 EB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline grace period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline grace period, ending soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline grace period is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed-up object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DMZ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many of how many, &quot;1,204 of 312,050&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew it on the marketplace where it was bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sales@xopero.com to renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <extracomment>%1 is the name of a package, %2 &quot;Valid until 31 March 2027 · 14 days left&quot;, %3 a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 free</source>
        <extracomment>%1 is a license type, %2 and %3 are numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n services could not be verified</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offline grace period of %n services ends soon</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offline grace period of %n services is over</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services are verified again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The license packages of %n services end</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services have few free licenses</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The license packages of %n services are suspended or revoked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 what is the matter with it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the license is verified again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the license package has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the license package ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: few free licenses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::Console</name>
    <message>
        <source>License Console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::Demo</name>
    <message>
        <source>The demo could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the demo…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::DemoMenu</name>
    <message>
        <source>Dem&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upgrade the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the server &amp;offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let &amp;24 hours pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suspend the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo&apos;s license server does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AccountPanel</name>
    <message>
        <source>Manage license account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifies the license with the license server now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows each license type and the objects that use one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 · signed by the license server %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is where the values came from, %2 how old they are</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No license package known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted by this computer since the license server&apos;s last answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempt %1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AddServiceDialog</name>
    <message>
        <source>Add a Management Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the connection file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer and sent to this address alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add and verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a connection file of a Management Service: %2.</source>
        <extracomment>%1 is the name of a file, %2 what is wrong with it, in technical English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As trusted by this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those that stand in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access token has 1 to 2,000 visible characters and no blanks between them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AlertController</name>
    <message>
        <source>Demo – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how the License Console tells that something needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AlertList</name>
    <message>
        <source>What would alert now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: no service gives cause for an alert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::AlertSettings</name>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown by the desktop, each once, and again only after its cause was cured. Quiet hours are those of the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first refresh that fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the offline grace period ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offline grace period is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After one of the alerts above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unless it renews. Told again 14, 7 and 1 days before, and at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few free licenses of a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package is suspended or revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <extracomment>hours, abbreviated, after a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First warning, hours before the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last warning, hours before the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>days, abbreviated, after a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days before the end of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent of the licenses of a type that are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a &amp;test alert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::BusNotifier</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ChangesPanel</name>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides the list of what changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more: see History.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::ConsoleHost</name>
    <message>
        <source>The desktop has taken it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no notifications. The window and the tray show the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License Console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::DemoStrip</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up data from a license server on this computer. No real service and no real data is touched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::DetailsController</name>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::DetailsPage</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ExportButton</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves what the table shows as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data for a program (JSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page to read or print (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::FileExport</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::FleetController</name>
    <message>
        <source>The access token could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been added. Its access token is known until the console is closed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the Management Service:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from this console? Its history and its access token on this computer go with it. The Management Service itself is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::Help</name>
    <message>
        <source>Verified: the license server has confirmed the license, and the next automatic refresh is not overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline grace period: a refresh has failed. Backup and restore continue for up to three days after the last verification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending soon: less than 24 hours of the offline grace period are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified for three days, or suspended: the Management Service may stop working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified on this computer yet, or not applicable to a service in the DMZ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Management Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the states mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fresh the verification is depends on the connection: Refresh renews it. How long the package is valid depends on the subscription: renew the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xopero ONE License Console %1

Keeps the license of Xopero ONE and GitProtect Management Services verified and tells in time when it is not.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryPage</name>
    <message>
        <source>Attempts and changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each attempt to verify the license and what it changed is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryTableModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed, or why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::LicenseChips</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>a filter: %1 is a license type, %2 how many objects have it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only these objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more type</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more types</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::LicenseTableModel</name>
    <message>
        <source>%1 too many</source>
        <extracomment>a license type of which more are used than there are; %1 is how many</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlimited</source>
        <extracomment>in the place of a date: the license has no end</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · 1 day left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n days left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>License type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::LicensesView</name>
    <message>
        <source>Licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license package of this service has no licenses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified on this computer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licenses are shown once the license has been verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::Mail</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More licenses for account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello,<byte value="xd"/>
<byte value="xd"/>
we would like to increase the number of licenses of our package.<byte value="xd"/>
<byte value="xd"/>
Account: %1<byte value="xd"/>
Package: %2<byte value="xd"/>
%3<byte value="xd"/>
<byte value="xd"/>
We need: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License status of account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello,<byte value="xd"/>
<byte value="xd"/>
our license package needs your attention.<byte value="xd"/>
<byte value="xd"/>
Account: %1<byte value="xd"/>
Package: %2<byte value="xd"/>
License status: %3<byte value="xd"/>
Reason: %4<byte value="xd"/>
<byte value="xd"/>
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::MainActions</name>
    <message>
        <source>&amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xopero ONE License Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ObjectTableModel</name>
    <message>
        <source>Without a license</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ObjectsView</name>
    <message>
        <source>Filter by name, identifier, kind or license</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objects yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of objects has not been asked for yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the objects…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objects could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server gives no list of objects for this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objects are shown once the license has been verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object is assigned to this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::OverviewPage</name>
    <message>
        <source>Filter the services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of %1 in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 need attention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::Pages</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 what is to be said of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::PreferencesController</name>
    <message>
        <source>This holds until the console is closed. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::PreferencesPage</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic refresh, every so many hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic &amp;refresh every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sooner where the license server asks for it; after a failure it is tried much sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start with the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the &amp;tray when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts can be shown as long as the console runs; Quit ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no tray: closing the window ends the console, and its alerts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ServiceTableModel</name>
    <message>
        <source>Next refresh %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline or next refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::SidePane</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management &amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Management Service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::StatusBanner</name>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::SystemTray</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::Tables</name>
    <message>
        <source>… and more rows: export them as a file instead</source>
        <extracomment>the last line of copied rows that are only a part of the selection</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::TrayController</name>
    <message>
        <source>The License Console goes on in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps the license verified and tells you in time. Its menu in the tray ends it; Preferences let the window end it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License Console: %1</source>
        <extracomment>a state of the license, as the banner words it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License Console: all of %1 in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License Console: %1 of %2 need attention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::UsageSummary</name>
    <message>
        <source>%1 free, %2 used above the total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request &amp;more licenses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a prepared mail to sales@xopero.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought on a marketplace: renew or extend the package there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This package has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed-up objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not part of this package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 above the capacity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::WelcomePage</name>
    <message>
        <source>Keep your license verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console verifies the license of Xopero ONE and GitProtect Management Services, shows what is in use, and warns in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses a connection file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a connection file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever runs your license server hands one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explore with demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a second window with made-up data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::Words</name>
    <message>
        <source>Since %1 · renews automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1 · not renewing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a short duration in seconds, with one decimal</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>licensectl</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>milliseconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no service called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no service yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several services: name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed, or why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been tried yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No license is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 objects shown; --limit 0 shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what changed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the refresh failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped: no refresh is due, or another program is refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>license refresh does not apply: the service operates in the DMZ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token for %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is removed; its token may still be in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage: %1 of %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted: %1 (%2), signed at %3, sequence %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
