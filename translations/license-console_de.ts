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
    <message>
        <source>The secure connection was refused: another party answers with its own certificate, or the server&apos;s issuer is not trusted on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure connections are not possible: the TLS part of this installation is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy wants a user and a password, and did not accept what it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the proxy could not be read from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy forbids connections to the license server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy answered, but could not reach the license server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>a line of a list: %1 is a stage, %2 what it came to, %3 the time it took</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3). %4</source>
        <extracomment>a line of a list: %1 is a stage, %2 what it came to, %3 the time it took, %4 what was found</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that this computer finds: none, the name cannot be resolved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that this computer finds: %1</source>
        <extracomment>%1 are addresses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component: license server, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port: %1, TCP (HTTPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documented address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component: proxy, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port: %1, TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy has to allow: CONNECT to %1, port %2</source>
        <extracomment>%1 is a server&apos;s name, %2 a port</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction: outbound, from this computer; the answers come over the same connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall request: the Xopero ONE license server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please allow this connection. It is used by the license verification of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption: TLS 1.2 or later from end to end; exempt it from TLS inspection, or tell us the inspecting device&apos;s certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the license cannot be verified. Backup and restore continue for up to 3 days without a successful license verification; after that the Management Service may stop working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured on %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows (PowerShell)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No license of this type is free any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>When the free licenses run out can be said once usage has been seen for %n days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the free licenses run out can be said once usage has been seen on %n days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The number of licenses has changed recently. When the free ones run out can be said once usage has been seen for %n days since.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Usage is falling: the free licenses do not run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage neither rises nor falls clearly: there is no date at which the free licenses run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usage rises now, the free licenses last longer than a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>&quot;12 March&quot; as a QDateTime format, for a day of this year</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The free licenses run out about %1, at the earliest on %2.</source>
        <extracomment>two dates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The free licenses run out about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The free licenses run out about %1, between %2 and %3.</source>
        <extracomment>three dates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 used on %3.</source>
        <extracomment>%1 and %2 are numbers, %3 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 of %2 used on %3 to %4 of %5 on %6; the most were %7 on %8.</source>
        <extracomment>&quot;From 2 of 10 used on 4 October to 12 of 25 on 23 November; the most were 14 on 2 November.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Verified on %1 of %n days</source>
        <extracomment>&quot;Verified on 28 of 30 days&quot;: two numbers</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · longest time without a verification: %2</source>
        <extracomment>%1 is &quot;Verified on 28 of 30 days&quot;, %2 a duration</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>verified %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>failed once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>failed %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Verified and failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the console anew; on Debian the package is libqt6network6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and port, and whether this computer needs a proxy at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user and password in the connection settings. It was asked once and not again, so that no account is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the proxy&apos;s password again, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the network team to allow the license server on the proxy; the firewall request has the words for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the network team whether the proxy can resolve and reach the license server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whoever runs the server, with the request identifier %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next automatic try is due now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a pause: the next automatic try is %1.</source>
        <extracomment>%1 is a moment, &quot;today at 14:05&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next automatic try is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request identifier: %1</source>
        <extracomment>for the server&apos;s support; %1 is a request identifier</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved less than a day ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved 1 day ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days ago.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days: this one lasts until %1 at the latest. Replace it before.</source>
        <extracomment>%1 is a date and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days, and this one is older. Replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is saved; when is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new token waits for its first successful refresh; until then the one before is kept.</source>
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
    <name>license::ui::AttemptPanel</name>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is known of this attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · took %3</source>
        <extracomment>when an attempt was made, what started it, how long it took</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AttemptsView</name>
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
        <source>Attempts and changes</source>
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
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityController</name>
    <message>
        <source>Choose a certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a certificate authority</source>
        <extracomment>%1 is the name of a file and what is wrong with it, in technical English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used as a certificate authority (%1). Ask the network team for the authority&apos;s certificate as a PEM file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer trust %1 for this service? A connection that it vouches for will then be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityDialog</name>
    <message>
        <source>Add a certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint with the one I was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust it for this service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever holds the key of this authority can read what passes between this computer and %1. The license itself stays protected by its own signature.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the network team for the fingerprint, over another way than this connection, and compare every character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>%1 and %2 are dates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityPanel</name>
    <message>
        <source>Additional certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorities that were added to this service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a certificate authority from a file and shows its fingerprint first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorities that stand in the connection file of this service are trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorities that this computer trusts are trusted for this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a device on the way inspects TLS, add its authority here. Nothing else makes an untrusted connection pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are trusted besides them, for this service alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences, one after the other</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityTableModel</name>
    <message>
        <source>Ended on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::AvailabilityPanel</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Attempts of the last %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt</source>
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
    <name>license::ui::CheckPanel</name>
    <message>
        <source>Refresh now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an authority…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a new token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks each stage on the way to the license server. It changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking: %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the access token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds out how far a request to %1 gets, and what to do where it stops. It takes 25 seconds at most and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops at “%1”.</source>
        <extracomment>%1 is the name of a stage, such as &quot;TLS and certificate&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to the license server works, with something to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to the license server works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read by a screen reader: %1 is the name of a stage, %2 &quot;Passed&quot; or &quot;Failed&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::CheckRow</name>
    <message>
        <source>Checking…</source>
        <extracomment>a stage of the connection check that is under way, or that is still to come</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>milliseconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::Checklist</name>
    <message>
        <source>Stages of the connection check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ComponentPanel</name>
    <message>
        <source>What must be reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component, port and IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy fire&amp;wall request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies a text for whoever runs the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall &amp;rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the request and ready rules for nftables, ufw, firewalld and Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documentation names another address. An address can change: ask the network team to allow the name, or both addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Management Service must reach the license server at least once in three days. Select a row and press Ctrl+C to copy it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ComponentTableModel</name>
    <message>
        <source>Proxy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (HTTPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ConnectionPage</name>
    <message>
        <source>Support report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, settings, the last attempts and the results of the connection check in one file, for whoever helps you. You see all of it before it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save support report…</source>
        <translation type="unfinished"></translation>
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
    <name>license::ui::FirewallController</name>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firewall request has been copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules can be written yet: no address of the license server is known on this computer. Check the connection first, or name the address yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this to whoever runs the network. The rules let the connection of this computer through; nothing is changed here.</source>
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
    <name>license::ui::HistoryController</name>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history</source>
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
    <name>license::ui::HistoryPage</name>
    <message>
        <source>Attempts and changes</source>
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
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage over time</source>
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
    <message>
        <source>&amp;Connection</source>
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
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::NoticeStrip</name>
    <message>
        <source>Dismiss</source>
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
    <message>
        <source>%v of %m</source>
        <extracomment>the text of a progress bar: %v of %m services have been verified</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Management Service matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
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
        <extracomment>hours, abbreviated, after a number</extracomment>
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
    <name>license::ui::ProxyController</name>
    <message>
        <source>This proxy cannot be used: %1.</source>
        <extracomment>%1 is what is wrong, in technical English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in use until the console is closed, but it could not be saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in use. The keychain did not take the password, which is known until the console is closed. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ProxyPanel</name>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As this computer is set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;o proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This proxy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;get the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use from now on. Check the connection to see whether it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name or the address of the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no name and no address of a proxy. Enter the host alone, without “http://” and without the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password goes into the keychain of this computer, and to this proxy alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain here, so no password can be kept: use a proxy that asks for none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::ReportController</name>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These texts go into the report, and nothing else. It holds no access token, no password and no name of an assigned object; it does hold the names, addresses and accounts of your services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
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
    <message>
        <source>Connection</source>
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
    <name>license::ui::TextsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::TokenController</name>
    <message>
        <source>The license server refused this token. The one before is kept. Check that the token was made for this service, and paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access token could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access token of %1 is known until the console is closed. %2</source>
        <extracomment>%1 is the name of a service, %2 two sentences: why, and what to do</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the access token of %1 from this computer? The license cannot be verified here until a new one is entered. The license server is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::TokenDialog</name>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New access &amp;token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the access token that was made for %1. The one in use is kept until the license server has accepted the new one.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer and sent to the service&apos;s address alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access token has 1 to 2,000 visible characters and no blanks between them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::TokenPanel</name>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enters a new access token for this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the access token from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enter a token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file belongs to whoever runs this computer: replace its content there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new token waits for its first successful refresh. The old one is kept until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days. A new one takes the place of the old one only once the license server has accepted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token that was entered is known until the console is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server refused it at the last attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was none at the last attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the latest: %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the latest: %1 left. Ask for a new one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 30 days are over. Ask for a new one now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>license::ui::TokenPrompt</name>
    <message>
        <source>The license server refused the access token of %1. Put a new one into the token file.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server refused the access token of %1. It may have expired after its 30 days. Replace it; the old one is kept until the new one has been accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The license server refused the new access token of %1. The one before works and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token file cannot be used for %1. It must hold the token alone, and only its owner may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no access token for %1. Enter the one that was made for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain that holds the access token of %1 is locked. Unlock it, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer, so the access token of %1 cannot be read. Start the keychain and refresh, or enter the token for this session alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
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
    <name>license::ui::UsageChart</name>
    <message>
        <source>Usage over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast, earliest to latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>&quot;12 Mar&quot; as a QDateTime format, for the axis of a picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <extracomment>%1 is a date, %2 how many licenses were used</extracomment>
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
    <name>license::ui::UsageView</name>
    <message>
        <source>License &amp;type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usage known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each successful verification adds how many licenses are in use.</source>
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
