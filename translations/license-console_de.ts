<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>An automatic refresh is overdue.</source>
        <translation>Eine automatische Aktualisierung ist überfällig.</translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation>Verifiziert: %1</translation>
    </message>
    <message>
        <source>Next automatic refresh %1.</source>
        <translation>Nächste automatische Aktualisierung: %1.</translation>
    </message>
    <message>
        <source>The next automatic refresh is due.</source>
        <translation>Die nächste automatische Aktualisierung ist fällig.</translation>
    </message>
    <message>
        <source>Verifying the license…</source>
        <translation>Die Lizenz wird verifiziert…</translation>
    </message>
    <message>
        <source>Running for %1.</source>
        <extracomment>%1 is a number of seconds, &quot;3 s&quot;</extracomment>
        <translation>Läuft seit %1.</translation>
    </message>
    <message>
        <source>Running for %1; waiting for the license server&apos;s answer.</source>
        <translation>Läuft seit %1; die Antwort des Lizenzservers steht noch aus.</translation>
    </message>
    <message>
        <source>The Management Service may stop working after %1.</source>
        <translation>Ab %1 Uhr funktioniert der Management Service möglicherweise nicht mehr.</translation>
    </message>
    <message>
        <source>Not verified for three days</source>
        <translation>Seit drei Tagen nicht verifiziert</translation>
    </message>
    <message>
        <source>Not verified for %1</source>
        <translation>Seit %1 nicht verifiziert</translation>
    </message>
    <message>
        <source>The Management Service may stop working.</source>
        <translation>Der Management Service funktioniert möglicherweise nicht mehr.</translation>
    </message>
    <message>
        <source>The license package is revoked</source>
        <translation>Das Lizenzpaket ist widerrufen</translation>
    </message>
    <message>
        <source>The license package is suspended</source>
        <translation>Das Lizenzpaket ist ausgesetzt</translation>
    </message>
    <message>
        <source>Contact the marketplace where the package was bought.</source>
        <translation>Wenden Sie sich an den Marktplatz, auf dem das Paket gekauft wurde.</translation>
    </message>
    <message>
        <source>Contact sales@xopero.com.</source>
        <translation>Wenden Sie sich an sales@xopero.com.</translation>
    </message>
    <message>
        <source>Reason: “%1”.</source>
        <extracomment>the vendor&apos;s own words for the reason of a suspension</extracomment>
        <translation>Grund: „%1“.</translation>
    </message>
    <message>
        <source>Not verified on this computer yet</source>
        <translation>Auf diesem Computer noch nicht verifiziert</translation>
    </message>
    <message>
        <source>Refresh to verify the license with the license server.</source>
        <translation>Aktualisieren Sie, um die Lizenz beim Lizenzserver zu verifizieren.</translation>
    </message>
    <message>
        <source>License refresh does not apply to this service</source>
        <translation>Lizenzaktualisierung entfällt für diesen Dienst</translation>
    </message>
    <message>
        <source>It operates in the DMZ.</source>
        <translation>Er wird in der DMZ betrieben.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate has expired.</source>
        <translation>Die sichere Verbindung wurde abgelehnt: Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate is not valid yet.</source>
        <translation>Die sichere Verbindung wurde abgelehnt: Das Zertifikat des Servers ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the certificate belongs to another server name.</source>
        <translation>Die sichere Verbindung wurde abgelehnt: Das Zertifikat gehört zu einem anderen Servernamen.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the server&apos;s certificate is self-signed.</source>
        <translation>Die sichere Verbindung wurde abgelehnt: Das Zertifikat des Servers ist selbstsigniert.</translation>
    </message>
    <message>
        <source>No secure connection: what answered at this address is not a secure server.</source>
        <translation>Keine sichere Verbindung: Unter dieser Adresse antwortet kein sicherer Server.</translation>
    </message>
    <message>
        <source>No secure connection: the server offers only outdated versions of TLS.</source>
        <translation>Keine sichere Verbindung: Der Server bietet nur veraltete TLS-Versionen an.</translation>
    </message>
    <message>
        <source>No secure connection to the license server could be made.</source>
        <translation>Es konnte keine sichere Verbindung zum Lizenzserver hergestellt werden.</translation>
    </message>
    <message>
        <source>The license server refused the request.</source>
        <translation>Der Lizenzserver hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The license server refused the request with HTTP status %1.</source>
        <translation>Der Lizenzserver hat die Anfrage mit dem HTTP-Status %1 abgelehnt.</translation>
    </message>
    <message>
        <source>A network sign-in page answered instead of the license server.</source>
        <translation>Statt des Lizenzservers hat die Anmeldeseite eines Netzwerks geantwortet.</translation>
    </message>
    <message>
        <source>The reply is not a license server&apos;s.</source>
        <translation>Die Antwort entspricht nicht der eines Lizenzservers.</translation>
    </message>
    <message>
        <source>The reply is signed with a key that this service&apos;s connection file does not list.</source>
        <translation>Die Antwort ist mit einem Schlüssel signiert, der nicht in der Verbindungsdatei dieses Dienstes steht.</translation>
    </message>
    <message>
        <source>The signature of the reply is invalid.</source>
        <translation>Die Signatur der Antwort ist ungültig.</translation>
    </message>
    <message>
        <source>The license server uses a newer protocol version than this console supports.</source>
        <translation>Der Lizenzserver verwendet eine neuere Version des Protokolls, als diese Konsole unterstützt.</translation>
    </message>
    <message>
        <source>The reply was issued for another server address, program or account.</source>
        <translation>Die Antwort wurde für eine andere Serveradresse, ein anderes Programm oder ein anderes Konto ausgestellt.</translation>
    </message>
    <message>
        <source>The license server does not accept this token for this installation.</source>
        <translation>Der Lizenzserver akzeptiert dieses Token für diese Installation nicht.</translation>
    </message>
    <message>
        <source>The reply was issued for another computer.</source>
        <translation>Die Antwort wurde für einen anderen Computer ausgestellt.</translation>
    </message>
    <message>
        <source>The reply does not match this request: it is a copy of an earlier one.</source>
        <translation>Die Antwort gehört nicht zu dieser Anfrage: Sie ist die Kopie einer früheren.</translation>
    </message>
    <message>
        <source>The console&apos;s data on this computer could not be read or saved.</source>
        <translation>Die Daten der Konsole auf diesem Computer konnten nicht gelesen oder gespeichert werden.</translation>
    </message>
    <message>
        <source>This computer has no network connection.</source>
        <translation>Dieser Computer hat keine Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The name of the license server could not be resolved.</source>
        <translation>Der Name des Lizenzservers konnte nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>The license server&apos;s address refused the connection.</source>
        <translation>Die Adresse des Lizenzservers hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The license server did not answer in time.</source>
        <translation>Der Lizenzserver hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the license server was interrupted.</source>
        <translation>Die Verbindung zum Lizenzserver ist abgebrochen.</translation>
    </message>
    <message>
        <source>The proxy blocked the connection.</source>
        <translation>Der Proxy hat die Verbindung nicht durchgelassen.</translation>
    </message>
    <message>
        <source>The license server received too many requests.</source>
        <translation>Der Lizenzserver hat zu viele Anfragen erhalten.</translation>
    </message>
    <message>
        <source>The license server is temporarily unavailable.</source>
        <translation>Der Lizenzserver ist derzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>The license server is temporarily unavailable (HTTP status %1).</source>
        <translation>Der Lizenzserver ist derzeit nicht verfügbar (HTTP-Status %1).</translation>
    </message>
    <message>
        <source>There is no access token for this service.</source>
        <translation>Für diesen Dienst gibt es kein Zugriffstoken.</translation>
    </message>
    <message>
        <source>The license server refused the access token.</source>
        <translation>Der Lizenzserver hat das Zugriffstoken abgelehnt.</translation>
    </message>
    <message>
        <source>The keychain that holds the access token is locked.</source>
        <translation>Der Schlüsselbund mit dem Zugriffstoken ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain does not respond.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The input cannot be used.</source>
        <translation>Die Eingabe ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>unlimited</source>
        <extracomment>in the place of a date: without an end</extracomment>
        <translation>unbefristet</translation>
    </message>
    <message>
        <source>%1 B</source>
        <extracomment>a size in bytes</extracomment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>New storage capacity: %1</source>
        <translation>Neue Speicherkapazität: %1</translation>
    </message>
    <message>
        <source>Storage capacity removed: %1</source>
        <translation>Speicherkapazität entfernt: %1</translation>
    </message>
    <message>
        <source>Storage capacity %1 → %2</source>
        <translation>Speicherkapazität %1 → %2</translation>
    </message>
    <message>
        <source>Package %1 → %2</source>
        <translation>Paket %1 → %2</translation>
    </message>
    <message>
        <source>License status %1 → %2</source>
        <translation>Lizenzstatus %1 → %2</translation>
    </message>
    <message>
        <source>Valid until %1 → %2</source>
        <extracomment>a change of the package&apos;s end: two dates</extracomment>
        <translation>Gültig bis %1 → %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3 → %4)</source>
        <extracomment>&quot;+15 Endpoint (10 → 25)&quot;</extracomment>
        <translation>%1 %2 (%3 → %4)</translation>
    </message>
    <message>
        <source>%1 valid until %2 → %3</source>
        <extracomment>%1 is a license type; then two dates</extracomment>
        <translation>%1 gültig bis %2 → %3</translation>
    </message>
    <message>
        <source>New license type: %1 (%2)</source>
        <extracomment>%1 is a license type, %2 how many</extracomment>
        <translation>Neuer Lizenztyp: %1 (%2)</translation>
    </message>
    <message>
        <source>License type removed: %1 (%2)</source>
        <extracomment>%1 is a license type, %2 how many there were</extracomment>
        <translation>Lizenztyp entfernt: %1 (%2)</translation>
    </message>
    <message>
        <source>The name resolves to an address other than the documented one: %1.</source>
        <extracomment>%1 are addresses</extracomment>
        <translation>Der Name führt zu einer anderen als der dokumentierten Adresse: %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der des Servers um %1 vor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der des Servers um %1 nach.</translation>
    </message>
    <message>
        <source>The server answered with %1, which says nothing about the token.</source>
        <extracomment>%1 is &quot;HTTP 429&quot;</extracomment>
        <translation>Der Server hat mit %1 geantwortet; das sagt nichts über das Token aus.</translation>
    </message>
    <message>
        <source>Check whether the firewall allows this address too, and whether it is the license server&apos;s.</source>
        <translation>Prüfen Sie, ob die Firewall auch diese Adresse zulässt und ob sie zum Lizenzserver gehört.</translation>
    </message>
    <message>
        <source>Correct the date and time of this computer.</source>
        <translation>Korrigieren Sie Datum und Uhrzeit dieses Computers.</translation>
    </message>
    <message>
        <source>Refresh: only a verification shows whether the token is valid.</source>
        <translation>Aktualisieren Sie: Nur eine Verifizierung zeigt, ob das Token gültig ist.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Name resolution</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>TCP connection</source>
        <translation>TCP-Verbindung</translation>
    </message>
    <message>
        <source>Tunnel through the proxy</source>
        <translation>Tunnel durch den Proxy</translation>
    </message>
    <message>
        <source>TLS and certificate</source>
        <translation>TLS und Zertifikat</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP-Antwort</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Network came back</source>
        <translation>Netzwerk wieder da</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>License type</source>
        <translation>Lizenztyp</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen am</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letztes Backup</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Objects of %1</source>
        <extracomment>heading of an exported page; %1 is a service</extracomment>
        <translation>Objekte von %1</translation>
    </message>
    <message>
        <source>Without a license</source>
        <translation>Ohne Lizenz</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <extracomment>under the heading of an exported page: when it was made, &quot;2026-11-23T14:05:09Z&quot;</extracomment>
        <translation>Exportiert: %1</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>time of day as a QDateTime format</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>&quot;31 March 2027&quot; as a QDateTime format</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days and hours, abbreviated</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours and minutes, abbreviated</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes and seconds, abbreviated</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a short duration in seconds, with one decimal
----------
seconds, abbreviated</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>&quot;Thursday, 26 November&quot; as a QDateTime format, for a day of this year</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>gestern um %1</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation>morgen um %1</translation>
    </message>
    <message>
        <source>Valid without an end</source>
        <translation>Unbefristet gültig</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message>
        <source>Valid until %1 · %2 left</source>
        <extracomment>%1 is a date, %2 a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>Gültig bis %1 · noch %2</translation>
    </message>
    <message numerus="yes">
        <source>Valid until %1 · %n days left</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Gültig bis %1 · noch %n Tag</numerusform>
            <numerusform>Gültig bis %1 · noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock reads %1; it is %2 ahead of the license server. Correct the date and time.</source>
        <translation>Die Uhr dieses Computers zeigt %1 Uhr; sie geht gegenüber dem Lizenzserver um %2 vor. Korrigieren Sie Datum und Uhrzeit.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock reads %1; it is %2 behind the license server. Correct the date and time.</source>
        <translation>Die Uhr dieses Computers zeigt %1 Uhr; sie geht gegenüber dem Lizenzserver um %2 nach. Korrigieren Sie Datum und Uhrzeit.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, contact the license server administrator.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers; sind sie richtig, informieren Sie den Administrator des Lizenzservers.</translation>
    </message>
    <message>
        <source>Check the address in the connection file, and whether another device answers in the server&apos;s place.</source>
        <translation>Prüfen Sie die Adresse in der Verbindungsdatei und ob stattdessen ein Gerät auf dem Weg antwortet.</translation>
    </message>
    <message>
        <source>Ask the license server administrator for a connection file that names its certificate authority.</source>
        <translation>Bitten Sie den Administrator des Lizenzservers um eine Verbindungsdatei, die seine Zertifizierungsstelle enthält.</translation>
    </message>
    <message>
        <source>If a device inspects TLS here, exempt this address or add the device&apos;s authority.</source>
        <translation>Falls hier ein Gerät TLS inspiziert, nehmen Sie diese Adresse davon aus oder fügen Sie die Zertifizierungsstelle des Geräts hinzu.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a sign-in page or a proxy answers instead.</source>
        <translation>Prüfen Sie Adresse und Port und ob stattdessen eine Anmeldeseite oder ein Proxy antwortet.</translation>
    </message>
    <message>
        <source>Ask the license server administrator to allow TLS 1.2 or later.</source>
        <translation>Bitten Sie den Administrator des Lizenzservers, TLS 1.2 oder höher zuzulassen.</translation>
    </message>
    <message>
        <source>Run the connection check to see which stage fails.</source>
        <translation>Führen Sie die Verbindungsprüfung aus, um zu sehen, in welcher Stufe es scheitert.</translation>
    </message>
    <message>
        <source>Try again in %1, as the server requests.</source>
        <translation>Versuchen Sie es in %1 erneut: Der Server bittet um diese Pause.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. Automatic refresh keeps trying.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut; die automatische Aktualisierung versucht es weiter.</translation>
    </message>
    <message>
        <source>Contact the license server administrator and quote the request identifier of the attempt.</source>
        <translation>Informieren Sie den Administrator des Lizenzservers und nennen Sie ihm die Anfragekennung des Versuchs.</translation>
    </message>
    <message>
        <source>Sign in to the network in a browser, then refresh.</source>
        <translation>Melden Sie sich in einem Browser am Netzwerk an und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>Check the service&apos;s address, and whether a proxy alters the traffic.</source>
        <translation>Prüfen Sie die Adresse des Dienstes und ob ein Proxy die durchgeleiteten Daten verändert.</translation>
    </message>
    <message>
        <source>Check whether a proxy alters the traffic. If none does, contact the license server administrator.</source>
        <translation>Prüfen Sie, ob ein Proxy die durchgeleiteten Daten verändert; falls nicht, informieren Sie den Administrator des Lizenzservers.</translation>
    </message>
    <message>
        <source>Update the console.</source>
        <translation>Bringen Sie die Konsole auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>Get this service&apos;s current connection file and compare the address and account.</source>
        <translation>Beschaffen Sie die aktuelle Verbindungsdatei dieses Dienstes und vergleichen Sie Adresse und Konto.</translation>
    </message>
    <message>
        <source>Use the token issued for this installation, or the connection file that belongs to the token.</source>
        <translation>Verwenden Sie das Token, das für diese Installation erstellt wurde, oder die Verbindungsdatei, die zum Token gehört.</translation>
    </message>
    <message>
        <source>Use the connection file issued for this installation.</source>
        <translation>Verwenden Sie die Verbindungsdatei, die für diese Installation erstellt wurde.</translation>
    </message>
    <message>
        <source>Refresh again. If the problem persists, check whether a cache or a proxy answers for the server.</source>
        <translation>Aktualisieren Sie erneut; falls es dabei bleibt, prüfen Sie, ob ein Cache oder ein Proxy anstelle des Servers antwortet.</translation>
    </message>
    <message>
        <source>Check the free disk space and the permissions of the data folder.</source>
        <translation>Prüfen Sie den freien Speicherplatz und die Berechtigungen des Datenordners.</translation>
    </message>
    <message>
        <source>Connect this computer to the network, then refresh.</source>
        <translation>Verbinden Sie diesen Computer mit dem Netzwerk und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s DNS settings and the service&apos;s address.</source>
        <translation>Prüfen Sie die DNS-Einstellungen dieses Computers und die Adresse des Dienstes.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a firewall rejects the connection.</source>
        <translation>Prüfen Sie Adresse und Port und ob eine Firewall die Verbindung ablehnt.</translation>
    </message>
    <message>
        <source>Ask your network team whether a firewall drops the connection, or run the connection check.</source>
        <translation>Erkundigen Sie sich, ob eine Firewall die Verbindung verwirft, oder führen Sie die Verbindungsprüfung aus.</translation>
    </message>
    <message>
        <source>Refresh again. If the problem persists, ask your network team whether a firewall or a proxy interrupts the connection.</source>
        <translation>Aktualisieren Sie erneut; falls es dabei bleibt, erkundigen Sie sich, ob eine Firewall oder ein Proxy die Verbindung trennt.</translation>
    </message>
    <message>
        <source>Enter this service&apos;s access token, or check the token file and its permissions.</source>
        <translation>Geben Sie das Zugriffstoken dieses Dienstes ein oder prüfen Sie die Tokendatei und ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>Replace the token: it may have expired after 30 days or been revoked.</source>
        <translation>Ersetzen Sie das Token: Es ist möglicherweise nach seinen 30 Tagen abgelaufen oder wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then refresh.</source>
        <translation>Entsperren Sie den Schlüsselbund und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>Versuchen Sie es erneut, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Korrigieren Sie die Eingabe und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1 EB</source>
        <translation>%1 EB</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Offline grace period</source>
        <translation>Offline-Karenzzeit</translation>
    </message>
    <message>
        <source>Grace period ending soon</source>
        <translation>Karenzzeit endet bald</translation>
    </message>
    <message>
        <source>Grace period over</source>
        <translation>Karenzzeit abgelaufen</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nicht anwendbar</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Testphase</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Backed-up object</source>
        <translation>Gesichertes Objekt</translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>On-Premises</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>DMZ</source>
        <translation>DMZ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>protected of all repositories
----------
how many of how many, &quot;1,204 of 312,050&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Renew it on the marketplace where it was bought.</source>
        <translation>Verlängern Sie es auf dem Marktplatz, auf dem es gekauft wurde.</translation>
    </message>
    <message>
        <source>Contact sales@xopero.com to renew it.</source>
        <translation>Wenden Sie sich zur Verlängerung an sales@xopero.com.</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <extracomment>%1 is the name of a package, %2 &quot;Valid until 31 March 2027 · 14 days left&quot;, %3 a sentence</extracomment>
        <translation>%1. %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 free</source>
        <extracomment>%1 is a license type, %2 and %3 are numbers</extracomment>
        <translation>%1: %2 von %3 frei</translation>
    </message>
    <message numerus="yes">
        <source>%n services could not be verified</source>
        <translation>
            <numerusform>%n Dienst konnte nicht verifiziert werden</numerusform>
            <numerusform>%n Dienste konnten nicht verifiziert werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offline grace period of %n services ends soon</source>
        <translation>
            <numerusform>Die Offline-Karenzzeit von %n Dienst endet bald</numerusform>
            <numerusform>Die Offline-Karenzzeit von %n Diensten endet bald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offline grace period of %n services is over</source>
        <translation>
            <numerusform>Die Offline-Karenzzeit von %n Dienst ist abgelaufen</numerusform>
            <numerusform>Die Offline-Karenzzeit von %n Diensten ist abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services are verified again</source>
        <translation>
            <numerusform>%n Dienst ist wieder verifiziert</numerusform>
            <numerusform>%n Dienste sind wieder verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The license packages of %n services end</source>
        <translation>
            <numerusform>Das Lizenzpaket von %n Dienst läuft ab</numerusform>
            <numerusform>Die Lizenzpakete von %n Diensten laufen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The license packages of %n services are suspended or revoked</source>
        <translation>
            <numerusform>Das Lizenzpaket von %n Dienst ist ausgesetzt oder widerrufen</numerusform>
            <numerusform>Die Lizenzpakete von %n Diensten sind ausgesetzt oder widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 what is the matter with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: the license is verified again</source>
        <translation>%1: Die Lizenz ist wieder verifiziert</translation>
    </message>
    <message>
        <source>%1: the license package has ended</source>
        <translation>%1: Das Lizenzpaket ist abgelaufen</translation>
    </message>
    <message>
        <source>%1: the license package ends</source>
        <translation>%1: Das Lizenzpaket läuft ab</translation>
    </message>
    <message>
        <source>The secure connection was refused: another party answers with its own certificate, or the server&apos;s issuer is not trusted on this computer.</source>
        <translation>Die sichere Verbindung wurde abgelehnt: Eine andere Stelle antwortet mit ihrem eigenen Zertifikat, oder dem Aussteller des Serverzertifikats wird auf diesem Computer nicht vertraut.</translation>
    </message>
    <message>
        <source>Secure connections are not possible: this installation lacks its TLS component.</source>
        <translation>Sichere Verbindungen sind nicht möglich: Der TLS-Teil dieser Installation fehlt.</translation>
    </message>
    <message>
        <source>The proxy could not be reached.</source>
        <translation>Der Proxy war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>Der Proxy hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The proxy requires a user name and password, and rejected the ones it was given.</source>
        <translation>Der Proxy verlangt Benutzer und Passwort und hat die vorliegenden Angaben nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The password of the proxy could not be read from the keychain.</source>
        <translation>Das Passwort des Proxys konnte nicht aus dem Schlüsselbund gelesen werden.</translation>
    </message>
    <message>
        <source>The proxy forbids connections to the license server.</source>
        <translation>Der Proxy verbietet Verbindungen zum Lizenzserver.</translation>
    </message>
    <message>
        <source>The proxy answered, but could not reach the license server.</source>
        <translation>Der Proxy hat geantwortet, konnte aber den Lizenzserver nicht erreichen.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>a short duration in milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>a line of a list: %1 is a stage, %2 what it came to, %3 the time it took</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 (%3). %4</source>
        <extracomment>a line of a list: %1 is a stage, %2 what it came to, %3 the time it took, %4 what was found</extracomment>
        <translation>%1: %2 (%3). %4</translation>
    </message>
    <message>
        <source>Addresses that this computer finds: none, the name cannot be resolved yet</source>
        <translation>Von diesem Computer ermittelte Adressen: keine, der Name lässt sich noch nicht auflösen</translation>
    </message>
    <message>
        <source>Addresses that this computer finds: %1</source>
        <extracomment>%1 are addresses</extracomment>
        <translation>Von diesem Computer ermittelte Adressen: %1</translation>
    </message>
    <message>
        <source>Component: license server, %1</source>
        <translation>Komponente: Lizenzserver, %1</translation>
    </message>
    <message>
        <source>Port: %1, TCP (HTTPS)</source>
        <translation>Port: %1, TCP (HTTPS)</translation>
    </message>
    <message>
        <source>Documented address: %1</source>
        <translation>Dokumentierte Adresse: %1</translation>
    </message>
    <message>
        <source>Component: proxy, %1</source>
        <translation>Komponente: Proxy, %1</translation>
    </message>
    <message>
        <source>Port: %1, TCP</source>
        <translation>Port: %1, TCP</translation>
    </message>
    <message>
        <source>The proxy has to allow: CONNECT to %1, port %2</source>
        <extracomment>%1 is a server&apos;s name, %2 a port</extracomment>
        <translation>Der Proxy muss zulassen: CONNECT zu %1, Port %2</translation>
    </message>
    <message>
        <source>Direction: outbound, from this computer; the answers come over the same connection</source>
        <translation>Richtung: ausgehend, von diesem Computer; die Antworten kommen über dieselbe Verbindung</translation>
    </message>
    <message>
        <source>Firewall request: the Xopero ONE license server</source>
        <translation>Firewall-Antrag: Lizenzserver von Xopero ONE</translation>
    </message>
    <message>
        <source>Please allow this connection. It is used to verify the license of “%1”.</source>
        <translation>Bitte lassen Sie diese Verbindung zu. Sie dient der Verifizierung der Lizenz von „%1“.</translation>
    </message>
    <message>
        <source>Encryption: TLS 1.2 or later from end to end; exempt it from TLS inspection, or tell us the inspecting device&apos;s certificate authority</source>
        <translation>Verschlüsselung: TLS 1.2 oder höher, Ende zu Ende; bitte von der TLS-Inspektion ausnehmen oder uns die Zertifizierungsstelle des inspizierenden Geräts nennen</translation>
    </message>
    <message>
        <source>Without it the license cannot be verified. Backup and restore continue for up to 3 days without a successful license verification; after that the Management Service may stop working.</source>
        <translation>Ohne sie kann die Lizenz nicht verifiziert werden. Backup und Wiederherstellung laufen ohne erfolgreiche Lizenzverifizierung bis zu 3 Tage weiter; danach funktioniert der Management Service möglicherweise nicht mehr.</translation>
    </message>
    <message>
        <source>Measured on %1:</source>
        <translation>Gemessen am %1 Uhr:</translation>
    </message>
    <message>
        <source>Measured:</source>
        <translation>Gemessen:</translation>
    </message>
    <message>
        <source>Windows (PowerShell)</source>
        <translation>Windows (PowerShell)</translation>
    </message>
    <message>
        <source>No licenses of this type are free.</source>
        <translation>Von diesem Typ ist keine Lizenz mehr frei.</translation>
    </message>
    <message numerus="yes">
        <source>A forecast needs usage data over %n days.</source>
        <translation>
            <numerusform>Eine Prognose braucht Nutzungsdaten über %n Tag.</numerusform>
            <numerusform>Eine Prognose braucht Nutzungsdaten über %n Tage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A forecast needs usage data from %n different days.</source>
        <translation>
            <numerusform>Eine Prognose braucht Nutzungsdaten von %n Tag.</numerusform>
            <numerusform>Eine Prognose braucht Nutzungsdaten von %n verschiedenen Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The number of licenses changed recently. A new forecast needs usage data over %n days.</source>
        <translation>
            <numerusform>Die Anzahl der Lizenzen hat sich vor Kurzem geändert. Eine neue Prognose braucht Nutzungsdaten über %n Tag.</numerusform>
            <numerusform>Die Anzahl der Lizenzen hat sich vor Kurzem geändert. Eine neue Prognose braucht Nutzungsdaten über %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage is falling: the free licenses will not run out.</source>
        <translation>Die Nutzung sinkt: Die freien Lizenzen gehen nicht aus.</translation>
    </message>
    <message>
        <source>Usage shows no clear trend, so no date can be forecast.</source>
        <translation>Die Nutzung zeigt keinen klaren Trend, daher lässt sich kein Datum vorhersagen.</translation>
    </message>
    <message>
        <source>At the current rate, the free licenses last more than a year.</source>
        <translation>Bei der derzeitigen Zunahme der Nutzung reichen die freien Lizenzen länger als ein Jahr.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>&quot;12 March&quot; as a QDateTime format, for a day of this year</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Free licenses run out around %1, %2 at the earliest.</source>
        <extracomment>two dates</extracomment>
        <translation>Die freien Lizenzen sind etwa am %1 aufgebraucht, frühestens am %2.</translation>
    </message>
    <message>
        <source>Free licenses run out around %1.</source>
        <translation>Die freien Lizenzen sind etwa am %1 aufgebraucht.</translation>
    </message>
    <message>
        <source>Free licenses run out around %1, between %2 and %3.</source>
        <extracomment>three dates</extracomment>
        <translation>Die freien Lizenzen sind etwa am %1 aufgebraucht, zwischen dem %2 und dem %3.</translation>
    </message>
    <message>
        <source>%1 of %2 used on %3.</source>
        <extracomment>%1 and %2 are numbers, %3 is a date</extracomment>
        <translation>%1 von %2 genutzt am %3.</translation>
    </message>
    <message>
        <source>From %1 of %2 used on %3 to %4 of %5 on %6; the most were %7 on %8.</source>
        <extracomment>&quot;From 2 of 10 used on 4 October to 12 of 25 on 23 November; the most were 14 on 2 November.&quot;</extracomment>
        <translation>%1 von %2 genutzt am %3, %4 von %5 am %6; der Höchstwert war %7 am %8.</translation>
    </message>
    <message numerus="yes">
        <source>Verified on %1 of %n days</source>
        <extracomment>&quot;Verified on 28 of 30 days&quot;: two numbers</extracomment>
        <translation>
            <numerusform>An %1 von %n Tag verifiziert</numerusform>
            <numerusform>An %1 von %n Tagen verifiziert</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>verified %n times</source>
        <translation>
            <numerusform>%n-mal verifiziert</numerusform>
            <numerusform>%n-mal verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed %n times</source>
        <translation>
            <numerusform>%n-mal fehlgeschlagen</numerusform>
            <numerusform>%n-mal fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified and failed</source>
        <translation>Verifiziert und fehlgeschlagen</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Kein Versuch</translation>
    </message>
    <message>
        <source>Nothing was verified</source>
        <translation>Nichts wurde verifiziert</translation>
    </message>
    <message>
        <source>Reinstall the console; on Debian the package is libqt6network6.</source>
        <translation>Installieren Sie die Konsole neu; unter Debian heißt das Paket libqt6network6.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and port, and whether this computer needs a proxy at all.</source>
        <translation>Prüfen Sie Adresse und Port des Proxys und ob dieser Computer überhaupt einen Proxy braucht.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user name and password in the connection settings. The proxy is asked only once, so that no account is locked.</source>
        <translation>Geben Sie Benutzer und Passwort des Proxys in den Verbindungseinstellungen ein. Er wurde einmal angefragt und nicht erneut, damit kein Konto gesperrt wird.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the proxy&apos;s password again, then refresh.</source>
        <translation>Entsperren Sie den Schlüsselbund oder geben Sie das Passwort des Proxys erneut ein und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>Ask your network team to allow the license server on the proxy. The firewall request has the text for it.</source>
        <translation>Bitten Sie das Netzwerkteam, den Lizenzserver auf dem Proxy zuzulassen; den Wortlaut dafür enthält der Firewall-Antrag.</translation>
    </message>
    <message>
        <source>Ask your network team whether the proxy can resolve and reach the license server.</source>
        <translation>Fragen Sie das Netzwerkteam, ob der Proxy den Lizenzserver auflösen und erreichen kann.</translation>
    </message>
    <message>
        <source>Contact the license server administrator and quote the request identifier %1.</source>
        <translation>Informieren Sie den Administrator des Lizenzservers und nennen Sie ihm die Anfragekennung %1.</translation>
    </message>
    <message>
        <source>The next automatic try is due now.</source>
        <translation>Der nächste automatische Versuch ist jetzt fällig.</translation>
    </message>
    <message>
        <source>The server asks for a pause: the next automatic try is %1.</source>
        <extracomment>%1 is a moment, &quot;today at 14:05&quot;</extracomment>
        <translation>Der Server bittet um eine Pause. Nächster automatischer Versuch: %1.</translation>
    </message>
    <message>
        <source>The next automatic try is %1.</source>
        <translation>Nächster automatischer Versuch: %1.</translation>
    </message>
    <message>
        <source>Saved less than a day ago.</source>
        <translation>Vor weniger als einem Tag gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days ago.</source>
        <translation>
            <numerusform>Vor %n Tag gespeichert.</numerusform>
            <numerusform>Vor %n Tagen gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days: this one lasts until %1 at the latest. Replace it before.</source>
        <extracomment>%1 is a date and a time</extracomment>
        <translation>Zugriffstoken sind 30 Tage gültig: dieses spätestens bis %1 Uhr. Ersetzen Sie es vorher.</translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days, and this one is older. Replace it.</source>
        <translation>Zugriffstoken sind 30 Tage gültig, und dieses ist älter. Ersetzen Sie es.</translation>
    </message>
    <message>
        <source>A token is saved; the date is unknown.</source>
        <translation>Ein Token ist gespeichert; wann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A new token takes effect with its first successful refresh. Until then the previous one is kept.</source>
        <translation>Ein neues Token wartet auf seine erste erfolgreiche Aktualisierung; bis dahin wird das bisherige behalten.</translation>
    </message>
    <message>
        <source>This computer has no space left to save the console&apos;s data.</source>
        <translation>Auf diesem Computer ist kein Platz mehr, um die Daten der Konsole zu speichern.</translation>
    </message>
    <message>
        <source>The console&apos;s data on this computer can be read, but nothing new can be saved.</source>
        <translation>Die Daten der Konsole auf diesem Computer lassen sich lesen, aber es kann nichts Neues gespeichert werden.</translation>
    </message>
    <message>
        <source>The console&apos;s data was saved by a newer version. It is shown, and nothing new is saved.</source>
        <translation>Die Daten der Konsole hat eine neuere Version gespeichert. Sie werden angezeigt; Neues wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>The console&apos;s data was damaged. Services and licenses were restored from their copies; the history starts over.</source>
        <translation>Die Daten der Konsole auf diesem Computer waren beschädigt. Dienste und Lizenzen wurden aus ihren Kopien wiederhergestellt; der Verlauf beginnt neu.</translation>
    </message>
    <message>
        <source>The console&apos;s data was copied from another computer. The license has not been verified on this one yet.</source>
        <translation>Die Daten der Konsole wurden von einem anderen Computer kopiert. Auf diesem wurde die Lizenz noch nicht verifiziert.</translation>
    </message>
    <message>
        <source>Free some space, then refresh. If the problem persists, restart the console.</source>
        <translation>Geben Sie Platz frei und aktualisieren Sie; bleibt es dabei, starten Sie die Konsole neu.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder, and whether its disk can be written.</source>
        <translation>Prüfen Sie die Berechtigungen des Datenordners und ob sein Datenträger beschreibbar ist.</translation>
    </message>
    <message>
        <source>Check that all services are listed. The damaged file is kept.</source>
        <translation>Prüfen Sie, ob alle Dienste vorhanden sind. Die beschädigte Datei wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Refresh.</source>
        <translation>Aktualisieren Sie.</translation>
    </message>
    <message>
        <source>No name server answered in time.</source>
        <translation>Kein DNS-Server hat rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The license server&apos;s address did not answer in time.</source>
        <translation>Die Adresse des Lizenzservers hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The address accepted the connection, but did not answer the TLS handshake in time.</source>
        <translation>Die Adresse hat die Verbindung angenommen, den Aufbau der sicheren Verbindung aber nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>The connection is secure, but the license server did not answer in time.</source>
        <translation>Die Verbindung ist sicher, der Lizenzserver hat aber nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s DNS settings, and whether it reaches its name server.</source>
        <translation>Prüfen Sie die DNS-Einstellungen dieses Computers und ob er seinen DNS-Server erreicht.</translation>
    </message>
    <message>
        <source>Ask your network team whether a firewall or a TLS inspection device holds up the connection.</source>
        <translation>Fragen Sie das Netzwerkteam, ob eine Firewall oder ein Gerät, das TLS inspiziert, die Verbindung aufhält.</translation>
    </message>
    <message>
        <source>Ask the license server administrator whether the server is up, and your network team whether a device in between holds back its answer.</source>
        <translation>Fragen Sie den Administrator des Lizenzservers, ob der Server einwandfrei läuft, und das Netzwerkteam, ob ein Gerät auf dem Weg seine Antwort zurückhält.</translation>
    </message>
    <message>
        <source>Ask your network team whether a firewall drops the connection. The firewall request has the text for it.</source>
        <translation>Fragen Sie das Netzwerkteam, ob eine Firewall die Verbindung verwirft; den Wortlaut dafür enthält der Firewall-Antrag.</translation>
    </message>
    <message>
        <source>Ask the license server administrator to check the server&apos;s TLS settings, and your network team whether a device in between alters the connection.</source>
        <translation>Bitten Sie den Administrator des Lizenzservers, die TLS-Einstellungen des Servers zu prüfen, und fragen Sie das Netzwerkteam, ob ein Gerät auf dem Weg die Verbindung verändert.</translation>
    </message>
    <message>
        <source>Answer the keychain&apos;s prompt if one is open. Start the keychain service if it is not running, or use a token file on a computer without one.</source>
        <translation>Antworten Sie auf die Abfrage des Schlüsselbunds, falls eine offen ist. Starten Sie den Schlüsselbunddienst, falls er nicht läuft, oder verwenden Sie auf einem Computer ohne Schlüsselbund eine Tokendatei.</translation>
    </message>
    <message>
        <source>Request identifier: %1.</source>
        <extracomment>for the server&apos;s support; %1 is a request identifier</extracomment>
        <translation>Anfragekennung: %1.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password, and whether it allows and reaches the license server.</source>
        <translation>Prüfen Sie Adresse, Benutzer und Passwort des Proxys und ob er den Lizenzserver zulässt und erreicht.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>two sentences, one after the other
----------
the cause of a failure and the next step
----------
two sentences: the cause and the next step</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <extracomment>%1 is the name of a weekday, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 The server says: “%2”.</source>
        <extracomment>%1 is a sentence, %2 the server&apos;s own words</extracomment>
        <translation>%1 Der Server meldet: „%2“.</translation>
    </message>
    <message>
        <source>%1 Technical detail: %2.</source>
        <extracomment>%1 is a sentence, %2 a technical finding in English</extracomment>
        <translation>%1 Technisches Detail: %2.</translation>
    </message>
    <message>
        <source>The reply is older than one already accepted.</source>
        <translation>Die Antwort ist älter als eine bereits angenommene.</translation>
    </message>
    <message>
        <source>Get this service&apos;s current connection file and replace the old one with it: Replace connection file… or licensectl service replace.</source>
        <translation>Besorgen Sie die aktuelle Verbindungsdatei dieses Dienstes, und ersetzen Sie damit die alte: „Verbindungsdatei ersetzen…“ oder licensectl service replace.</translation>
    </message>
    <message>
        <source>If the problem persists, the server&apos;s clock was wrong or the server was set up again. Have that corrected, then provide the connection file again: Replace connection file… or licensectl service replace.</source>
        <translation>Wenn das Problem bleibt, ging die Uhr des Servers falsch, oder er wurde neu aufgesetzt. Lassen Sie das beheben, und geben Sie dann die Verbindungsdatei erneut an: „Verbindungsdatei ersetzen…“ oder licensectl service replace.</translation>
    </message>
    <message>
        <source>Those trusted by this computer</source>
        <translation>Die, denen dieser Computer vertraut</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Manually added authorities</source>
        <translation>Manuell hinzugefügte Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Compare these values with those that your license server administrator gives you through another channel.</source>
        <translation>Vergleichen Sie diese Werte mit denen, die Ihnen der Administrator des Lizenzservers auf einem anderen Weg mitteilt.</translation>
    </message>
    <message>
        <source>The console&apos;s data folder is gone. The last known state is shown, and nothing is saved.</source>
        <translation>Der Datenordner der Konsole ist verschwunden. Der letzte bekannte Stand wird angezeigt; nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>The console&apos;s data was replaced while the console was running. The new data is now in use.</source>
        <translation>Die Daten der Konsole wurden im laufenden Betrieb ersetzt. Ab jetzt werden die neuen verwendet.</translation>
    </message>
    <message>
        <source>Put the folder back, or restart the console to begin with an empty one.</source>
        <translation>Legen Sie den Ordner zurück, oder starten Sie die Konsole neu, um mit einem leeren zu beginnen.</translation>
    </message>
    <message>
        <source>Check that all services are listed.</source>
        <translation>Prüfen Sie, ob alle Dienste vorhanden sind.</translation>
    </message>
    <message>
        <source>%1: licenses have ended</source>
        <translation>%1: Lizenzen sind abgelaufen</translation>
    </message>
    <message>
        <source>%1: licenses end</source>
        <translation>%1: Lizenzen laufen ab</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what ends, and what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a phrase as a sentence</comment>
        <extracomment>%1 is a phrase that stands as a sentence</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>A file or folder of the console belongs to another user, and this user may not use it.</source>
        <translation>Eine Datei oder ein Ordner der Konsole gehört einem anderen Benutzer; der aktuelle hat keinen Zugriff darauf.</translation>
    </message>
    <message>
        <source>A symbolic link is in place of a file or folder of the console. Nothing is read or written through it.</source>
        <translation>An der Stelle einer Datei oder eines Ordners der Konsole liegt eine symbolische Verknüpfung. Darüber wird nichts gelesen oder geschrieben.</translation>
    </message>
    <message>
        <source>Something other than a file is in place of a file of the console.</source>
        <translation>An der Stelle einer Datei der Konsole liegt etwas anderes.</translation>
    </message>
    <message>
        <source>The folder given for the console&apos;s data is open to other users of this computer and holds none of that data. It was left unchanged.</source>
        <translation>Der Ordner für die Daten der Konsole ist für andere Benutzer dieses Computers offen und enthält keine dieser Daten. Er wurde nicht verändert.</translation>
    </message>
    <message>
        <source>There is no folder for the console&apos;s data: this user has no home folder.</source>
        <translation>Es gibt keinen Ordner für die Daten der Konsole: Dieser Benutzer hat keinen persönlichen Ordner.</translation>
    </message>
    <message>
        <source>The folder given for the console&apos;s data is not an absolute path.</source>
        <translation>Der Ordner für die Daten der Konsole ist nicht als absoluter Pfad angegeben.</translation>
    </message>
    <message>
        <source>The access token is empty.</source>
        <translation>Das Zugriffstoken ist leer.</translation>
    </message>
    <message>
        <source>The access token contains a space or a line break.</source>
        <translation>Das Zugriffstoken enthält ein Leerzeichen oder einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The access token contains a control character.</source>
        <translation>Das Zugriffstoken enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The access token contains a character that is not allowed in one.</source>
        <translation>Das Zugriffstoken enthält ein unzulässiges Zeichen.</translation>
    </message>
    <message>
        <source>The access token is longer than 2,000 characters.</source>
        <translation>Das Zugriffstoken ist länger als 2.000 Zeichen.</translation>
    </message>
    <message>
        <source>The access token is saved as UTF-16 text.</source>
        <translation>Das Zugriffstoken ist als UTF-16-Text gespeichert.</translation>
    </message>
    <message>
        <source>Server answered</source>
        <translation>Server hat geantwortet</translation>
    </message>
    <message>
        <source>Token accepted</source>
        <translation>Token akzeptiert</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>Objects of all services</source>
        <extracomment>heading of an exported page</extracomment>
        <translation>Objekte aller Dienste</translation>
    </message>
    <message>
        <source>the disk is full. Free some space, or choose another place</source>
        <translation>der Datenträger ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>this place cannot be written. Choose another one</source>
        <translation>dort kann nicht geschrieben werden. Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>it or its folder belongs to another user. Choose another place (%1)</source>
        <extracomment>%1 is a technical finding, such as &quot;/srv: Permission denied (it belongs to root)&quot;</extracomment>
        <translation>die Datei oder ihr Ordner gehört einem anderen Benutzer. Wählen Sie einen anderen Ort (%1)</translation>
    </message>
    <message>
        <source>its symbolic links form a loop. Choose another name</source>
        <translation>die symbolischen Verknüpfungen bilden eine Schleife. Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>it is a device, a pipe or the like, not a file, and is not replaced. Choose another name</source>
        <translation>das ist keine Datei, sondern ein Gerät, eine Pipe oder Ähnliches, und wird nicht ersetzt. Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>Licenses of this type have ended: none can be used.</source>
        <translation>Lizenzen dieses Typs sind abgelaufen: Keine kann mehr genutzt werden.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time of day and zone</comment>
        <extracomment>%1 is a time of day, %2 the short name of a time zone, &quot;CEST&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Run the console as that user, or have an administrator give the file to the owner of the data folder.</source>
        <translation>Starten Sie die Konsole als dieser Benutzer, oder lassen Sie die Datei von einem Administrator dem Eigentümer des Datenordners übergeben.</translation>
    </message>
    <message>
        <source>Remove the link, or put the file or folder itself in its place.</source>
        <translation>Entfernen Sie die Verknüpfung, oder legen Sie die Datei oder den Ordner selbst an ihre Stelle.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie, was dort liegt.</translation>
    </message>
    <message>
        <source>Choose a folder that does not exist yet, or first close this one to other users (%1).</source>
        <translation>Nennen Sie einen Ordner, den es noch nicht gibt, oder schließen Sie diesen zuerst für andere, falls er nur diese Daten enthalten soll (%1).</translation>
    </message>
    <message>
        <source>Set one with --data-dir or the environment variable LICENSE_CONSOLE_DATA.</source>
        <translation>Geben Sie einen mit --data-dir oder der Umgebungsvariablen LICENSE_CONSOLE_DATA an.</translation>
    </message>
    <message>
        <source>Give the full path of the folder.</source>
        <translation>Geben Sie den vollständigen Pfad des Ordners an.</translation>
    </message>
    <message>
        <source>Copy the whole token again from the Management Service, and nothing else.</source>
        <translation>Kopieren Sie noch einmal das ganze Token aus dem Management Service und nichts sonst.</translation>
    </message>
    <message>
        <source>Save it as plain text (UTF-8).</source>
        <translation>Speichern Sie es als reinen Text (UTF-8).</translation>
    </message>
    <message>
        <source>More %1 licenses are in use than owned: %2 of %3</source>
        <extracomment>%1 is a license type, %2 and %3 are numbers</extracomment>
        <translation>Mehr Lizenzen %1 genutzt als vorhanden: %2 von %3</translation>
    </message>
    <message>
        <source>%1 ends on %2</source>
        <extracomment>%1 is a license type, %2 a date</extracomment>
        <translation>%1 endet am %2</translation>
    </message>
    <message>
        <source>%1 ended on %2</source>
        <extracomment>%1 is a license type, %2 a date</extracomment>
        <translation>%1 endete am %2</translation>
    </message>
    <message>
        <source>%1 ended on %2 (%3 in use)</source>
        <extracomment>%1 is a license type, %2 a date, %3 how many of it are in use</extracomment>
        <translation>%1 endete am %2 (%3 in Nutzung)</translation>
    </message>
    <message>
        <source>More storage is in use than owned: %1 of %2</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>Mehr Speicher genutzt als vorhanden: %1 von %2</translation>
    </message>
    <message>
        <source>The license package ended on %1</source>
        <translation>Das Lizenzpaket endete am %1</translation>
    </message>
    <message>
        <source>The license package ends on %1</source>
        <translation>Das Lizenzpaket endet am %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Die Uhr dieses Computers geht falsch</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>&quot;31 Mar 2027&quot; as a QDateTime format, short for a table</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm:ss &apos;UTC&apos;</source>
        <extracomment>a date with the time of day to the second, as a QDateTime format; &apos;UTC&apos; stands in quotes</extracomment>
        <translation>d. MMMM yyyy, HH:mm:ss &apos;UTC&apos;</translation>
    </message>
    <message>
        <source>Backup and restore continue until %1. After that the Management Service may stop working.</source>
        <translation>Backup und Wiederherstellung laufen bis %1 Uhr weiter. Danach funktioniert der Management Service möglicherweise nicht mehr.</translation>
    </message>
    <message>
        <source>The grace period ended %1.</source>
        <translation>Die Karenzzeit endete am %1 Uhr.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the server&apos;s words</comment>
        <extracomment>the server&apos;s own words: a title and what it means</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 left · last verified %2</source>
        <extracomment>%1 is a duration, &quot;2 days 23 hours&quot;, %2 a weekday with a time of day</extracomment>
        <translation>Noch %1 · zuletzt verifiziert: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two units of one duration</comment>
        <extracomment>a countdown in two units: &quot;2 days 23 hours&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known: %1 · %2</source>
        <extracomment>%1 is a status of the license, &quot;Active&quot;, %2 when it was verified, &quot;Saturday 13:11&quot;</extracomment>
        <translation>Zuletzt: %1 · %2</translation>
    </message>
    <message>
        <source>As the package</source>
        <extracomment>in the place of a date: the license type has no end of its own and ends with the package</extracomment>
        <translation>Wie das Paket</translation>
    </message>
    <message>
        <source>Package ended on %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Paket endete am %1</translation>
    </message>
    <message numerus="yes">
        <source>Package ends in %Ln days</source>
        <translation>
            <numerusform>Paket endet in %Ln Tag</numerusform>
            <numerusform>Paket endet in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Package ends in %1</source>
        <extracomment>%1 is a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>Paket endet in %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 ends in %Ln days</source>
        <extracomment>%1 is a license type</extracomment>
        <translation>
            <numerusform>%1 endet in %Ln Tag</numerusform>
            <numerusform>%1 endet in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ends in %2</source>
        <extracomment>%1 is a license type, %2 a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>%1 endet in %2</translation>
    </message>
    <message>
        <source>%1: %2 too many</source>
        <extracomment>%1 is a license type, %2 how many more are used than there are</extracomment>
        <translation>%1: %2 zu viel</translation>
    </message>
    <message>
        <source>Storage: %1 too much</source>
        <extracomment>%1 is a size</extracomment>
        <translation>Speicher: %1 zu viel</translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %Ln days</source>
        <translation>
            <numerusform>Token läuft in %Ln Tag ab</numerusform>
            <numerusform>Token läuft in %Ln Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in %1</source>
        <extracomment>%1 is a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>Token läuft in %1 ab</translation>
    </message>
    <message>
        <source>Token is older than 30 days</source>
        <translation>Token ist älter als 30 Tage</translation>
    </message>
    <message numerus="yes">
        <source>%1 objects have no license</source>
        <translation>
            <numerusform>%1 Objekt ohne Lizenz</numerusform>
            <numerusform>%1 Objekte ohne Lizenz</numerusform>
        </translation>
    </message>
    <message>
        <source>The server says: “%1”.</source>
        <extracomment>%1 are the server&apos;s own words</extracomment>
        <translation>Der Server meldet: „%1“.</translation>
    </message>
    <message>
        <source>Technical detail: %1.</source>
        <extracomment>%1 is a technical finding in English</extracomment>
        <translation>Technisches Detail: %1.</translation>
    </message>
    <message>
        <source>Error: %1.</source>
        <extracomment>%1 is the name of an error for support, &quot;bad_signature&quot;</extracomment>
        <translation>Fehler: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 need attention</source>
        <extracomment>%n Management Services, %1 is how many there are</extracomment>
        <translation>
            <numerusform>Handlungsbedarf bei %Ln von %1 Diensten</numerusform>
            <numerusform>Handlungsbedarf bei %Ln von %1 Diensten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %Ln of %1 services…</source>
        <extracomment>%n Management Services, %1 is how many there are</extracomment>
        <translation>
            <numerusform>%Ln von %1 Diensten wird verifiziert…</numerusform>
            <numerusform>%Ln von %1 Diensten werden verifiziert…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln services verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>Dienst verifiziert</numerusform>
            <numerusform>Alle %Ln Dienste verifiziert</numerusform>
        </translation>
    </message>
    <message>
        <source>No service needs attention</source>
        <translation>Kein Dienst braucht Aufmerksamkeit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>%Ln verifiziert</numerusform>
            <numerusform>%Ln verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not verified</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>%Ln nicht verifiziert</numerusform>
            <numerusform>%Ln nicht verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln low on licenses</source>
        <extracomment>%n Management Services</extracomment>
        <translation>
            <numerusform>%Ln mit wenigen freien Lizenzen</numerusform>
            <numerusform>%Ln mit wenigen freien Lizenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>First verification</source>
        <translation>Erste Verifizierung</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Not added yet</source>
        <translation>Noch nicht hinzugefügt</translation>
    </message>
    <message>
        <source>From this computer: %1</source>
        <translation>Von diesem Computer: %1</translation>
    </message>
    <message>
        <source>From this computer: %1 (%2)</source>
        <extracomment>%1 is a host name, %2 are addresses</extracomment>
        <translation>Von diesem Computer: %1 (%2)</translation>
    </message>
    <message>
        <source>1 day</source>
        <comment>a duration</comment>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 hour</source>
        <comment>a duration</comment>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 minute</source>
        <comment>a duration</comment>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>1 second</source>
        <comment>a duration</comment>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>The folder given for the console&apos;s data holds a folder that the console would need and that is not its own. It was left unchanged.</source>
        <translation>Der für die Daten der Konsole angegebene Ordner enthält einen Ordner, den die Konsole bräuchte und der nicht ihr eigener ist. Er wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Choose another folder for the console&apos;s data, such as one that does not exist yet.</source>
        <translation>Wählen Sie einen anderen Ordner für die Daten der Konsole, zum Beispiel einen, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Protected</source>
        <comment>repositories</comment>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>repositories</comment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Organizations as reported by the Management Service, not verified</source>
        <translation>Organisationen laut Management Service, nicht verifiziert</translation>
    </message>
    <message>
        <source>The Management Service refused the request with HTTP status %1.</source>
        <translation>Der Management Service hat die Anfrage mit dem HTTP-Status %1 abgelehnt.</translation>
    </message>
    <message>
        <source>A web page answered instead of the Management Service&apos;s REST interface.</source>
        <translation>Statt der REST-Schnittstelle des Management Service hat eine Webseite geantwortet.</translation>
    </message>
    <message>
        <source>The reply is not one that the Management Service&apos;s documentation describes.</source>
        <translation>Die Antwort entspricht nicht der Dokumentation des Management Service.</translation>
    </message>
    <message>
        <source>The name of the Management Service could not be resolved.</source>
        <translation>Der Name des Management Service konnte nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>The Management Service&apos;s address refused the connection.</source>
        <translation>Die Adresse des Management Service hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The Management Service did not answer in time.</source>
        <translation>Der Management Service hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the Management Service was interrupted.</source>
        <translation>Die Verbindung zum Management Service wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The Management Service received too many requests.</source>
        <translation>Der Management Service hat zu viele Anfragen erhalten.</translation>
    </message>
    <message>
        <source>The Management Service is temporarily unavailable (HTTP status %1).</source>
        <translation>Der Management Service ist vorübergehend nicht verfügbar (HTTP-Status %1).</translation>
    </message>
    <message>
        <source>No secure connection to the Management Service could be made.</source>
        <translation>Es konnte keine sichere Verbindung zum Management Service hergestellt werden.</translation>
    </message>
    <message>
        <source>The proxy forbids connections to the Management Service.</source>
        <translation>Der Proxy verbietet Verbindungen zum Management Service.</translation>
    </message>
    <message>
        <source>The proxy answered, but could not reach the Management Service.</source>
        <translation>Der Proxy hat geantwortet, konnte den Management Service aber nicht erreichen.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, renew the certificate of the Management Service.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, erneuern Sie das Zertifikat des Management Service.</translation>
    </message>
    <message>
        <source>Sign in with the name that stands in the certificate of the Management Service.</source>
        <translation>Melden Sie sich mit dem Namen an, der im Zertifikat des Management Service steht.</translation>
    </message>
    <message>
        <source>If this is your own Management Service, trust the authority of its certificate for this service in the window, under Connection.</source>
        <translation>Wenn es Ihr eigener Management Service ist, vertrauen Sie im Fenster unter Verbindung der Zertifizierungsstelle seines Zertifikats für diesen Dienst.</translation>
    </message>
    <message>
        <source>Let the Management Service allow TLS 1.2 or later.</source>
        <translation>Lassen Sie im Management Service TLS 1.2 oder neuer zu.</translation>
    </message>
    <message>
        <source>Check the address, and the certificate of the Management Service.</source>
        <translation>Prüfen Sie die Adresse und das Zertifikat des Management Service.</translation>
    </message>
    <message>
        <source>Check that the address is that of the Management Service. The console follows the published documentation of its REST interface, and was not tried against a real service.</source>
        <translation>Prüfen Sie, ob die Adresse die des Management Service ist. Die Konsole folgt der veröffentlichten Dokumentation seiner REST-Schnittstelle und wurde nicht an einem echten Dienst erprobt.</translation>
    </message>
    <message>
        <source>Check the address, the port and the DNS settings, and whether a firewall rejects the connection.</source>
        <translation>Prüfen Sie Adresse, Port und DNS-Einstellungen und ob eine Firewall die Verbindung ablehnt.</translation>
    </message>
    <message>
        <source>Try again. If the problem persists, ask your network team whether a firewall or a proxy interrupts the connection.</source>
        <translation>Versuchen Sie es erneut. Wenn das Problem bleibt, fragen Sie Ihr Netzwerkteam, ob eine Firewall oder ein Proxy die Verbindung unterbricht.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>Ask your network team whether the proxy allows and reaches the Management Service.</source>
        <translation>Fragen Sie Ihr Netzwerkteam, ob der Proxy den Management Service zulässt und erreicht.</translation>
    </message>
    <message>
        <source>The token of a Management Service is kept only in a keychain, and a token file is in use.</source>
        <translation>Das Token eines Management Service wird nur in einem Schlüsselbund aufbewahrt, verwendet wird aber eine Tokendatei.</translation>
    </message>
    <message>
        <source>Nobody is signed in to the Management Service of this service.</source>
        <translation>Niemand ist beim Management Service angemeldet.</translation>
    </message>
    <message>
        <source>The Management Service did not accept the e-mail address and password.</source>
        <translation>Der Management Service hat E-Mail-Adresse und Passwort nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The Management Service says that the account is locked.</source>
        <translation>Der Management Service meldet, dass das Konto gesperrt ist.</translation>
    </message>
    <message>
        <source>The Management Service does not permit this to the account.</source>
        <translation>Der Management Service erlaubt dies dem Konto nicht.</translation>
    </message>
    <message>
        <source>The Management Service answered the sign-in without a token.</source>
        <translation>Der Management Service hat die Anmeldung ohne Token beantwortet.</translation>
    </message>
    <message>
        <source>The Management Service no longer accepts the sign-in.</source>
        <translation>Der Management Service erkennt die Anmeldung nicht mehr an.</translation>
    </message>
    <message>
        <source>The sign-in at the Management Service has ended: it lasts 30 days.</source>
        <translation>Die Anmeldung beim Management Service ist abgelaufen: Sie gilt 30 Tage.</translation>
    </message>
    <message>
        <source>The REST interface of a Management Service was not found at this address.</source>
        <translation>Unter dieser Adresse wurde keine REST-Schnittstelle eines Management Service gefunden.</translation>
    </message>
    <message>
        <source>Sign in on a computer with a keychain, without --no-keychain.</source>
        <translation>Melden Sie sich auf einem Computer mit Schlüsselbund an, ohne --no-keychain.</translation>
    </message>
    <message>
        <source>Check both by signing in to the Management Service&apos;s own console.</source>
        <translation>Prüfen Sie beides, indem Sie sich an der Konsole des Management Service selbst anmelden.</translation>
    </message>
    <message>
        <source>Have the account unlocked in the Management Service&apos;s own console.</source>
        <translation>Lassen Sie das Konto in der Konsole des Management Service selbst entsperren.</translation>
    </message>
    <message>
        <source>Use an account with the role System Administrator: only that role may use the interface.</source>
        <translation>Verwenden Sie ein Konto mit der Rolle System Administrator: Nur diese Rolle darf die Schnittstelle nutzen.</translation>
    </message>
    <message>
        <source>The account may need a second factor, which the documented interface cannot ask for. Use an account that signs in with e-mail address and password alone.</source>
        <translation>Das Konto braucht möglicherweise einen zweiten Faktor, den die dokumentierte Schnittstelle nicht abfragen kann. Verwenden Sie ein Konto, das sich allein mit E-Mail-Adresse und Passwort anmeldet.</translation>
    </message>
    <message>
        <source>Check the address and port of the Management Service.</source>
        <translation>Prüfen Sie Adresse und Port des Management Service.</translation>
    </message>
    <message>
        <source>Reported by %1, %2; not verified.</source>
        <extracomment>%1 is an address, %2 a moment, &quot;today at 14:05&quot;</extracomment>
        <translation>Gemeldet von %1, %2; nicht verifiziert.</translation>
    </message>
    <message>
        <source>Signed in as %1 at %2 until %3.</source>
        <extracomment>%1 is an e-mail address, %2 an address, %3 a date and a time</extracomment>
        <translation>Angemeldet als %1 bei %2 bis %3.</translation>
    </message>
    <message>
        <source>The sign-in of %1 at %2 ended on %3. Sign in again.</source>
        <translation>Die Anmeldung von %1 bei %2 ist abgelaufen: %3. Melden Sie sich erneut an.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 repositories have no license</source>
        <extracomment>%1 is an organization, %2 is how many they are</extracomment>
        <translation>
            <numerusform>%1: %2 Repository ohne Lizenz</numerusform>
            <numerusform>%1: %2 Repositorys ohne Lizenz</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization without a name</source>
        <translation>Eine Organisation ohne Namen</translation>
    </message>
    <message>
        <source>The Management Service reports %1 protected repositories; the verified license counts %2 Git repositories in use</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Geschützte Repositorys laut Management Service: %1; genutzte Git-Repositorys laut verifizierter Lizenz: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more organizations have repositories without a license</source>
        <translation>
            <numerusform>%Ln weitere Organisation hat Repositorys ohne Lizenz</numerusform>
            <numerusform>%Ln weitere Organisationen haben Repositorys ohne Lizenz</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a reported number</comment>
        <extracomment>a number that the Management Service leaves out</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: no status reported</source>
        <extracomment>%1 is a backup plan</extracomment>
        <translation>%1: kein Status gemeldet</translation>
    </message>
    <message>
        <source>%1: %2 succeeded, %3 with warnings, %4 failed</source>
        <extracomment>%1 is a backup plan, %2 to %4 are numbers</extracomment>
        <translation>%1: %2 erfolgreich, %3 mit Warnungen, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>ddd, d MMM, HH:mm</source>
        <extracomment>&quot;Thu, 26 Nov, 14:05&quot; as a QDateTime format, for a day of this year</extracomment>
        <translation>ddd, d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy, HH:mm</source>
        <translation>ddd, d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Sign in first: in the window, under Connection, or with licensectl management sign-in.</source>
        <translation>Melden Sie sich zuerst an: im Fenster unter Verbindung oder mit licensectl management sign-in.</translation>
    </message>
    <message>
        <source>Sign in again: in the window, under Connection, or with licensectl management sign-in.</source>
        <translation>Melden Sie sich erneut an: im Fenster unter Verbindung oder mit licensectl management sign-in.</translation>
    </message>
    <message numerus="yes">
        <source>The sign-in at the Management Service ends in %Ln days</source>
        <translation>
            <numerusform>Die Anmeldung beim Management Service endet in %Ln Tag</numerusform>
            <numerusform>Die Anmeldung beim Management Service endet in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in at the Management Service ends in %1</source>
        <extracomment>%1 is a duration, &quot;5 h 12 min&quot;</extracomment>
        <translation>Die Anmeldung beim Management Service endet in %1</translation>
    </message>
    <message>
        <source>Reported by the Management Service just now; not verified.</source>
        <translation>Soeben vom Management Service gemeldet; nicht verifiziert.</translation>
    </message>
    <message>
        <source>Reported by the Management Service %1 ago; not verified.</source>
        <translation>Vor %1 vom Management Service gemeldet; nicht verifiziert.</translation>
    </message>
    <message>
        <source>The sign-in at the Management Service has ended</source>
        <translation>Die Anmeldung beim Management Service ist abgelaufen</translation>
    </message>
    <message>
        <source>No plan</source>
        <extracomment>an organization that no backup plan protects</extracomment>
        <translation>Kein Plan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plans</source>
        <translation>
            <numerusform>%Ln Plan</numerusform>
            <numerusform>%Ln Pläne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 failed, %3 with warnings</source>
        <extracomment>%1 is &quot;2 plans&quot;, %2 and %3 are numbers of backups</extracomment>
        <translation>%1: %2 fehlgeschlagen, %3 mit Warnungen</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <extracomment>%1 is &quot;2 plans&quot;, %2 a number of backups</extracomment>
        <translation>%1: %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2 with warnings</source>
        <translation>%1: %2 mit Warnungen</translation>
    </message>
    <message>
        <source>%1: %2 succeeded</source>
        <translation>%1: %2 erfolgreich</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <extracomment>%1 is what a Management Service reports, &quot;OrgName: 58 repositories have no license&quot;; it is not verified</extracomment>
        <translation>Gemeldet: %1</translation>
    </message>
    <message>
        <source>Something other than a folder is in place of a folder.</source>
        <translation>An der Stelle eines Ordners liegt etwas anderes.</translation>
    </message>
    <message>
        <source>a part of its path is no folder. Choose another place</source>
        <translation>ein Teil des Pfads ist kein Ordner. Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder for the console&apos;s data.</source>
        <translation>Räumen Sie es weg, oder wählen Sie einen anderen Ordner für die Daten der Konsole.</translation>
    </message>
    <message numerus="yes">
        <source>%n services are low on licenses</source>
        <translation>
            <numerusform>Bei %n Dienst werden die Lizenzen knapp</numerusform>
            <numerusform>Bei %n Diensten werden die Lizenzen knapp</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: licenses running low</source>
        <translation>%1: Lizenzen werden knapp</translation>
    </message>
    <message>
        <source>%1 · longest gap: %2</source>
        <extracomment>%1 is &quot;Verified on 28 of 30 days&quot;, %2 a duration: the longest time without a verification</extracomment>
        <translation>%1 · längste Lücke: %2</translation>
    </message>
    <message>
        <source>No store is named.</source>
        <translation>Es ist kein Datenspeicher angegeben.</translation>
    </message>
    <message>
        <source>This is neither a folder nor the address of a PostgreSQL database.</source>
        <translation>Das ist weder ein Ordner noch die Adresse einer PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>The address of the store contains a password, which lists of processes, histories of shells and logs would show.</source>
        <translation>Die Adresse des Datenspeichers enthält ein Passwort, das in Prozesslisten, im Verlauf der Shell und in Protokollen sichtbar wäre.</translation>
    </message>
    <message>
        <source>The address of the store contains an unknown option.</source>
        <translation>Die Adresse des Datenspeichers enthält eine unbekannte Option.</translation>
    </message>
    <message>
        <source>The address of the store contains the unknown option &quot;%1&quot;.</source>
        <translation>Die Adresse des Datenspeichers enthält die unbekannte Option „%1“.</translation>
    </message>
    <message>
        <source>The address of the store states &quot;%1&quot; more than once.</source>
        <extracomment>%1 is the name of an option</extracomment>
        <translation>Die Adresse des Datenspeichers nennt „%1“ mehr als einmal.</translation>
    </message>
    <message>
        <source>The address of the store contains a character that has to be escaped, or a broken escape.</source>
        <translation>Die Adresse des Datenspeichers enthält ein Zeichen, das kodiert werden muss, oder ein fehlerhaft kodiertes Zeichen.</translation>
    </message>
    <message>
        <source>The address of the store names a host that cannot exist.</source>
        <translation>Die Adresse des Datenspeichers nennt einen Host, den es nicht geben kann.</translation>
    </message>
    <message>
        <source>The address of the store contains a port that cannot exist.</source>
        <translation>Die Adresse des Datenspeichers enthält einen Port, den es nicht geben kann.</translation>
    </message>
    <message>
        <source>The address of the store names no database.</source>
        <translation>Die Adresse des Datenspeichers nennt keine Datenbank.</translation>
    </message>
    <message>
        <source>The address of the store contains a value that cannot be used.</source>
        <translation>Die Adresse des Datenspeichers enthält einen Wert, der nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>The address of the store contains a value that &quot;%1&quot; cannot have.</source>
        <translation>Die Adresse des Datenspeichers enthält einen Wert, der für „%1“ nicht zulässig ist.</translation>
    </message>
    <message>
        <source>With this sslmode, somebody on the way could answer instead of the database.</source>
        <translation>Mit diesem sslmode könnte jemand unterwegs anstelle der Datenbank antworten.</translation>
    </message>
    <message>
        <source>The name of the service for the store is empty or contains other characters than letters, digits, &quot;_&quot;, &quot;-&quot; and &quot;.&quot;.</source>
        <translation>Der Name des Dienstes für den Datenspeicher ist leer oder enthält andere Zeichen als Buchstaben, Ziffern, „_“, „-“ und „.“.</translation>
    </message>
    <message>
        <source>Leave it out, and save it in the keychain, in a pass file or in a service file.</source>
        <translation>Lassen Sie es weg und speichern Sie es im Schlüsselbund, in einer Passwortdatei oder in einer Dienstdatei.</translation>
    </message>
    <message>
        <source>Leave it out, or state it in a service file.</source>
        <translation>Lassen Sie sie weg oder geben Sie sie in einer Dienstdatei an.</translation>
    </message>
    <message>
        <source>State it once.</source>
        <translation>Geben Sie diese Option einmal an.</translation>
    </message>
    <message>
        <source>Write it as &quot;%&quot; and two hexadecimal digits.</source>
        <translation>Schreiben Sie es als „%“ und zwei Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>State a number from 1 to 65535.</source>
        <translation>Geben Sie eine Zahl von 1 bis 65535 an.</translation>
    </message>
    <message>
        <source>State sslmode=verify-full, and the file of the authority as sslrootcert if it is your own.</source>
        <translation>Geben Sie sslmode=verify-full an und, bei einer eigenen Zertifizierungsstelle, deren Datei als sslrootcert.</translation>
    </message>
    <message>
        <source>State service=NAME with a name from the service file.</source>
        <translation>Geben Sie service=NAME mit einem Namen aus der Dienstdatei an.</translation>
    </message>
    <message>
        <source>Name a folder, postgresql://HOST/NAME?sslmode=verify-full, or service=NAME.</source>
        <extracomment>Words in capitals are placeholders in an example</extracomment>
        <translation>Geben Sie einen Ordner, postgresql://HOST/NAME?sslmode=verify-full oder service=NAME an.</translation>
    </message>
    <message>
        <source>License Console %1 is available</source>
        <extracomment>%1 is a version, such as 1.2.3</extracomment>
        <translation>License Console %1 ist verfügbar</translation>
    </message>
    <message>
        <source>This is version %1. Get the new one where you got this one.</source>
        <extracomment>%1 is a version, such as 1.2.3</extracomment>
        <translation>Dies ist Version %1. Die neue erhalten Sie dort, woher diese stammt.</translation>
    </message>
    <message>
        <source>The proxy refused the server&apos;s IPv6 address, which the console can give to an HTTP proxy only without its brackets.</source>
        <translation>Der Proxy hat die IPv6-Adresse des Servers abgelehnt, die die Konsole einem HTTP-Proxy nur ohne Klammern nennen kann.</translation>
    </message>
    <message>
        <source>%1, set by %2</source>
        <extracomment>%1 is a proxy or &quot;No proxy&quot;, %2 the environment variable that says so: &quot;no_proxy&quot;</extracomment>
        <translation>%1, gesetzt durch %2</translation>
    </message>
    <message>
        <source>%1; certificate by %2, valid until %3</source>
        <extracomment>%1 is &quot;TLS 1.3&quot;, %2 who issued the server&apos;s certificate, %3 a date</extracomment>
        <translation>%1; Zertifikat von %2, gültig bis %3</translation>
    </message>
    <message>
        <source>Same time as the server</source>
        <extracomment>of two clocks</extracomment>
        <translation>Gleiche Zeit wie der Server</translation>
    </message>
    <message>
        <source>%1 ahead of the server</source>
        <translation>%1 vor dem Server</translation>
    </message>
    <message>
        <source>%1 behind the server</source>
        <translation>%1 hinter dem Server</translation>
    </message>
    <message>
        <source>Use the server&apos;s name instead of its IPv6 address, a SOCKS5 proxy, or no proxy for this server.</source>
        <translation>Verwenden Sie statt der IPv6-Adresse den Namen des Servers, einen SOCKS5-Proxy oder für diesen Server keinen Proxy.</translation>
    </message>
    <message>
        <source>The team database cannot be reached. Nothing is saved meanwhile.</source>
        <translation>Die Team-Datenbank ist nicht erreichbar. Solange wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>The team database took too long to answer.</source>
        <translation>Die Team-Datenbank hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>The team database refused the role or its password.</source>
        <translation>Die Team-Datenbank hat die Rolle oder ihr Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>The team database asks for a password, and none is known on this computer.</source>
        <translation>Die Team-Datenbank verlangt ein Passwort, und auf diesem Computer ist keines bekannt.</translation>
    </message>
    <message>
        <source>There is no team database of that name.</source>
        <translation>Es gibt keine Team-Datenbank dieses Namens.</translation>
    </message>
    <message>
        <source>The database holds no data of the console, and this role may not prepare it.</source>
        <translation>Die Datenbank enthält keine Daten der Konsole, und diese Rolle darf sie nicht einrichten.</translation>
    </message>
    <message>
        <source>The team database offers no encrypted connection. Nothing was sent.</source>
        <translation>Die Team-Datenbank bietet keine verschlüsselte Verbindung an. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The certificate of the team database is not trusted. Nothing was sent.</source>
        <translation>Dem Zertifikat der Team-Datenbank wird nicht vertraut. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The role at the team database does not permit this.</source>
        <translation>Die Rolle in der Team-Datenbank erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The team database can be read, but takes nothing new.</source>
        <translation>Die Team-Datenbank kann gelesen werden, nimmt aber nichts Neues an.</translation>
    </message>
    <message>
        <source>The team database has no space left.</source>
        <translation>Die Team-Datenbank hat keinen freien Speicherplatz mehr.</translation>
    </message>
    <message>
        <source>Check the host and port of the database, and whether it is running. It is tried again.</source>
        <translation>Prüfen Sie Host und Port der Datenbank und ob sie läuft. Der Versuch wird wiederholt.</translation>
    </message>
    <message>
        <source>Ask the administrator of the database what holds it up.</source>
        <translation>Fragen Sie den Administrator der Datenbank, was sie aufhält.</translation>
    </message>
    <message>
        <source>Check the role&apos;s name and password, and whether the database admits it from this computer.</source>
        <translation>Prüfen Sie Namen und Passwort der Rolle und ob die Datenbank sie von diesem Computer aus zulässt.</translation>
    </message>
    <message>
        <source>Put the password into the password file (%1, or passfile= in the address), or into a service file.</source>
        <extracomment>PGPASSFILE and &quot;service file&quot; are terms of PostgreSQL; %1 is ~/.pgpass, or its name on Windows</extracomment>
        <translation>Tragen Sie das Passwort in die Passwortdatei (%1 oder passfile= in der Adresse) oder in eine Service-Datei ein.</translation>
    </message>
    <message>
        <source>Check the name of the database, or have its administrator create it.</source>
        <translation>Prüfen Sie den Namen der Datenbank oder lassen Sie sie vom Administrator anlegen.</translation>
    </message>
    <message>
        <source>Have the owner of the database run “licensectl store check” once.</source>
        <translation>Lassen Sie den Eigentümer der Datenbank einmal „licensectl store check“ ausführen.</translation>
    </message>
    <message>
        <source>Have TLS switched on at the database. Do not lower sslmode.</source>
        <translation>Lassen Sie TLS in der Datenbank einschalten. Setzen Sie sslmode nicht herab.</translation>
    </message>
    <message>
        <source>Give the authority that issued the certificate by sslrootcert=, and the host by the name in the certificate.</source>
        <translation>Geben Sie die Zertifizierungsstelle mit sslrootcert= an und den Host mit dem Namen aus dem Zertifikat.</translation>
    </message>
    <message>
        <source>Ask the administrator of the database for a role that permits it.</source>
        <translation>Bitten Sie den Administrator der Datenbank um eine Rolle, die es erlaubt.</translation>
    </message>
    <message>
        <source>Name the database&apos;s primary, or have its administrator permit writing again.</source>
        <translation>Nennen Sie den primären Server der Datenbank oder lassen Sie das Schreiben vom Administrator wieder erlauben.</translation>
    </message>
    <message>
        <source>Have the administrator of the database free some space.</source>
        <translation>Lassen Sie vom Administrator der Datenbank Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>The team database did not do what was asked of it.</source>
        <translation>Die Team-Datenbank hat nicht getan, was von ihr verlangt wurde.</translation>
    </message>
    <message>
        <source>Show the technical detail to the administrator of the database.</source>
        <translation>Zeigen Sie das technische Detail dem Administrator der Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) of the team at work</source>
        <translation>
            <numerusform>%n Agent des Teams bei der Arbeit</numerusform>
            <numerusform>%n Agenten des Teams bei der Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>No agent has worked with the team&apos;s database yet. Start “licensectl watch” on a computer that has the tokens.</source>
        <translation>Noch kein Agent hat mit der Team-Datenbank gearbeitet. Starten Sie „licensectl watch“ auf einem Computer, der die Token hat.</translation>
    </message>
    <message>
        <source>No agent of the team is at work. Start “licensectl watch” on a computer that has the tokens.</source>
        <translation>Kein Agent des Teams ist bei der Arbeit. Starten Sie „licensectl watch“ auf einem Computer, der die Token hat.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (dieser Computer)</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>bei der Arbeit</translation>
    </message>
    <message numerus="yes">
        <source>verifies %n at once</source>
        <translation>
            <numerusform>verifiziert %n gleichzeitig</numerusform>
            <numerusform>verifiziert %n gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>silent for %1</source>
        <extracomment>%1 is a span such as &quot;4 min 10 s&quot;</extracomment>
        <translation>ohne Lebenszeichen seit %1</translation>
    </message>
    <message>
        <source>verifies only on request</source>
        <translation>verifiziert nur auf Anforderung</translation>
    </message>
    <message>
        <source>last result %1 ago</source>
        <extracomment>%1 is a span such as &quot;4 min 10 s&quot;</extracomment>
        <translation>letztes Ergebnis vor %1</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>noch kein Ergebnis</translation>
    </message>
    <message>
        <source>No agent of the team has the access token of this service.</source>
        <translation>Kein Agent des Teams hat das Zugriffstoken dieses Dienstes.</translation>
    </message>
    <message>
        <source>No agent with the access token of this service is at work.</source>
        <translation>Zurzeit arbeitet kein Agent, der das Zugriffstoken dieses Dienstes hat.</translation>
    </message>
    <message>
        <source>No agent of the team has answered in time. The request stays: the next agent at work answers it.</source>
        <translation>Kein Agent des Teams hat rechtzeitig geantwortet. Die Anfrage bleibt bestehen: Der nächste Agent im Dienst beantwortet sie.</translation>
    </message>
    <message>
        <source>Store the token on a computer on which “licensectl watch” runs.</source>
        <translation>Speichern Sie das Token auf einem Computer, auf dem „licensectl watch“ läuft.</translation>
    </message>
    <message>
        <source>Start “licensectl watch” on a computer that has the token. Overview lists the agents.</source>
        <translation>Starten Sie „licensectl watch“ auf einem Computer, der das Token hat. Die Übersicht nennt die Agenten.</translation>
    </message>
    <message>
        <source>Look at the agents in Overview, and refresh again.</source>
        <translation>Prüfen Sie die Agenten in der Übersicht und aktualisieren Sie erneut.</translation>
    </message>
    <message>
        <source>The proxy closed the connection without an answer.</source>
        <translation>Der Proxy hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s kind (HTTP or SOCKS), its address and port.</source>
        <translation>Prüfen Sie die Art des Proxys (HTTP oder SOCKS), seine Adresse und seinen Port.</translation>
    </message>
    <message>
        <source>The path of the console&apos;s data, or a name in it, is too long.</source>
        <translation>Der Pfad der Daten der Konsole oder ein Name darin ist zu lang.</translation>
    </message>
    <message>
        <source>its name or path is too long. Choose a shorter one</source>
        <translation>Name oder Pfad ist zu lang. Wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path.</source>
        <translation>Wählen Sie einen Ordner mit kürzerem Pfad.</translation>
    </message>
    <message>
        <source>Last known less than a minute ago</source>
        <translation>Letzter Stand, keine Minute alt</translation>
    </message>
    <message>
        <source>Last known %1 ago</source>
        <extracomment>%1 is a duration in one unit, &quot;12 minutes&quot;</extracomment>
        <translation>Letzter Stand, %1 alt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>an age and a state</comment>
        <extracomment>%1 is &quot;Last known 12 minutes ago&quot;, %2 what was known then, &quot;Verified today at 14:05&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Waiting for an agent</source>
        <translation>Wartet auf einen Agenten</translation>
    </message>
    <message>
        <source>Verified, with changes</source>
        <translation>Verifiziert, mit Änderungen</translation>
    </message>
    <message>
        <source>Verified, nothing changed</source>
        <translation>Verifiziert, ohne Änderungen</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht verifiziert</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <extracomment>%1 is what has become of a request, %2 the name of the agent that has answered it</extracomment>
        <translation>%1 · durch %2</translation>
    </message>
    <message>
        <source>Your role at the team database only reads. To refresh, ask its administrator for the role license_operator.</source>
        <translation>Ihre Rolle in der Team-Datenbank darf nur lesen. Bitten Sie deren Administrator zum Aktualisieren um die Rolle license_operator.</translation>
    </message>
    <message>
        <source>Your role at the team database only reads. To change services, ask its administrator for the role license_operator.</source>
        <translation>Ihre Rolle in der Team-Datenbank darf nur lesen. Bitten Sie deren Administrator zum Ändern von Diensten um die Rolle license_operator.</translation>
    </message>
    <message>
        <source>Your role at the team database keeps no access tokens. Ask its administrator for the role license_agent, or have an agent of the team keep the token.</source>
        <translation>Ihre Rolle in der Team-Datenbank verwahrt keine Zugriffstoken. Bitten Sie deren Administrator um die Rolle license_agent, oder überlassen Sie das Token einem Agenten des Teams.</translation>
    </message>
    <message>
        <source>agent: keeps services and verifies them</source>
        <translation>agent: verwaltet Dienste und verifiziert sie</translation>
    </message>
    <message>
        <source>operator: keeps services and asks agents to verify them</source>
        <translation>operator: verwaltet Dienste und bittet Agenten, sie zu verifizieren</translation>
    </message>
    <message>
        <source>viewer: reads</source>
        <translation>viewer: liest</translation>
    </message>
    <message>
        <source>none: it may not even read</source>
        <translation>keine: darf nicht einmal lesen</translation>
    </message>
    <message>
        <source>The team database does not keep texts in UTF8. Nothing was read.</source>
        <translation>Die Team-Datenbank speichert Texte nicht in UTF8. Es wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>Have its administrator make a database with the encoding UTF8 instead.</source>
        <translation>Lassen Sie von ihrem Administrator stattdessen eine Datenbank mit der Kodierung UTF8 anlegen.</translation>
    </message>
    <message>
        <source>The folder begins with &quot;~&quot;, which the shell has not replaced.</source>
        <translation>Der Ordner beginnt mit „~“, das die Shell nicht ersetzt hat.</translation>
    </message>
    <message>
        <source>This is a database, not a folder.</source>
        <translation>Das ist eine Datenbank, kein Ordner.</translation>
    </message>
    <message>
        <source>Write the whole path, or a blank instead of &quot;=&quot; before it.</source>
        <translation>Geben Sie den ganzen Pfad an, oder davor ein Leerzeichen statt „=“.</translation>
    </message>
    <message>
        <source>Name it with --store.</source>
        <translation>Geben Sie sie mit --store an.</translation>
    </message>
    <message>
        <source>The access token stays on this computer: the team database holds none, and your role does not verify. An agent verifies the service once it has the token itself: in its token file, or entered in the console on its computer.</source>
        <translation>Das Zugriffstoken bleibt auf diesem Computer: Die Team-Datenbank enthält keine Token, und Ihre Rolle verifiziert nicht. Ein Agent verifiziert den Dienst, sobald er das Token selbst hat: in seiner Tokendatei oder eingegeben in der Konsole auf seinem Computer.</translation>
    </message>
    <message>
        <source>Package begins on %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Paket beginnt am %1</translation>
    </message>
    <message>
        <source>Another program holds the console&apos;s data on this computer and did not let go in time.</source>
        <translation>Ein anderes Programm hält die Daten der Konsole auf diesem Computer gesperrt und hat sie nicht rechtzeitig freigegeben.</translation>
    </message>
    <message>
        <source>Nothing more can be opened: too many files and connections are open on this computer.</source>
        <translation>Es lässt sich nichts mehr öffnen: Auf diesem Computer sind zu viele Dateien und Verbindungen offen.</translation>
    </message>
    <message>
        <source>This computer has no memory left for it.</source>
        <translation>Dieser Computer hat dafür keinen Speicher mehr frei.</translation>
    </message>
    <message>
        <source>The license server sent an interim reply (HTTP status %1), behind which this console cannot read.</source>
        <translation>Der Lizenzserver hat eine Zwischenantwort gesendet (HTTP-Status %1), hinter der diese Konsole nicht weiterlesen kann.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in and accepts none that the console can give.</source>
        <translation>Der Proxy verlangt eine Anmeldung und akzeptiert keine, die die Konsole geben kann.</translation>
    </message>
    <message>
        <source>Wait for the program that holds the data, such as a backup or an open database tool, or end it. Then try again.</source>
        <translation>Warten Sie auf das Programm, das die Daten hält, etwa eine Sicherung oder ein offenes Datenbankwerkzeug, oder beenden Sie es. Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>End other programs, or raise the limit of open files, then try again.</source>
        <translation>Beenden Sie andere Programme oder erhöhen Sie die Grenze für offene Dateien und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>End other programs, or raise the limit of memory, then try again.</source>
        <translation>Beenden Sie andere Programme oder erhöhen Sie die Speichergrenze und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Ask the license server administrator to switch off interim replies, such as early hints, at the server and at what stands in front of it.</source>
        <translation>Bitten Sie den Administrator des Lizenzservers, Zwischenantworten wie Early Hints am Server und an dem, was vor ihm steht, abzuschalten.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s user name and password in the connection settings. If they are right, ask your network team for a sign-in by Basic or Digest, or for a way to the license server without one.</source>
        <translation>Prüfen Sie Benutzer und Passwort des Proxys in den Verbindungseinstellungen. Stimmen sie, bitten Sie das Netzwerkteam um eine Anmeldung mit Basic oder Digest oder um einen Weg zum Lizenzserver ohne Anmeldung.</translation>
    </message>
    <message>
        <source>This service is no longer there.</source>
        <translation>Dieser Dienst ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>There is no terminal at which the access token could be asked for.</source>
        <translation>Es gibt kein Terminal, an dem nach dem Zugriffstoken gefragt werden könnte.</translation>
    </message>
    <message>
        <source>The connection file of this service was replaced during its refresh.</source>
        <translation>Die Verbindungsdatei dieses Dienstes wurde während der Aktualisierung ersetzt.</translation>
    </message>
    <message>
        <source>This service was removed during its refresh.</source>
        <translation>Dieser Dienst wurde während der Aktualisierung entfernt.</translation>
    </message>
    <message>
        <source>Somebody has signed in to or out of the Management Service meanwhile.</source>
        <translation>Inzwischen hat sich jemand beim Management Service an- oder abgemeldet.</translation>
    </message>
    <message>
        <source>The turn of this computer to verify the service has ended: another one may verify it now.</source>
        <translation>Dieser Computer ist nicht mehr an der Reihe, den Dienst zu verifizieren: Jetzt kann ein anderer es tun.</translation>
    </message>
    <message>
        <source>Refresh again: the new file applies.</source>
        <translation>Aktualisieren Sie erneut: Es gilt die neue Datei.</translation>
    </message>
    <message>
        <source>Add it again if that was a mistake.</source>
        <translation>Fügen Sie ihn wieder hinzu, wenn das ein Versehen war.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Wait for its result, or refresh again.</source>
        <translation>Warten Sie auf dessen Ergebnis oder aktualisieren Sie erneut.</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>There is no terminal at which the password of the account could be asked for.</source>
        <translation>Es gibt kein Terminal, an dem nach dem Passwort des Kontos gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Give the password on standard input, with --password-stdin.</source>
        <translation>Übergeben Sie das Passwort über die Standardeingabe, mit --password-stdin.</translation>
    </message>
    <message>
        <source>Give the token on standard input, with --token-stdin.</source>
        <translation>Übergeben Sie das Token über die Standardeingabe, mit --token-stdin.</translation>
    </message>
</context>
<context>
    <name>license::Console</name>
    <message>
        <source>License Console</source>
        <translation>License Console</translation>
    </message>
    <message>
        <source>License Console is already running as process %1, but does not respond. Wait until it does, or end that process and start again.</source>
        <translation>License Console läuft bereits als Prozess %1, reagiert aber nicht. Warten Sie, bis sie reagiert, oder beenden Sie diesen Prozess, und starten Sie sie erneut.</translation>
    </message>
    <message>
        <source>License Console is already running, but does not respond. Wait until it does, or end its process and start again.</source>
        <translation>License Console läuft bereits, reagiert aber nicht. Warten Sie, bis sie reagiert, oder beenden Sie ihren Prozess, und starten Sie sie erneut.</translation>
    </message>
    <message>
        <source>There is no display here for the window of License Console: neither DISPLAY nor WAYLAND_DISPLAY is set. In a terminal use licensectl, which does the same; licensectl --help lists its commands.</source>
        <translation>Hier gibt es keinen Bildschirm für das Fenster von License Console: Weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt. Verwenden Sie im Terminal licensectl, das dasselbe tut; licensectl --help zeigt seine Befehle.</translation>
    </message>
    <message>
        <source>The window of License Console cannot be shown: the display does not answer (%1). In a terminal use licensectl, which does the same; licensectl --help lists its commands.</source>
        <extracomment>%1 is one or more of the variables that name a display: DISPLAY=:7</extracomment>
        <translation>Das Fenster von License Console kann nicht gezeigt werden: Der Bildschirm antwortet nicht (%1). Verwenden Sie im Terminal licensectl, das dasselbe tut; licensectl --help zeigt seine Befehle.</translation>
    </message>
    <message>
        <source>The team&apos;s database does not open</source>
        <translation>Die Team-Datenbank öffnet sich nicht</translation>
    </message>
    <message>
        <source>Your choice in Preferences stays. With the data of this computer you see only services that were added here.</source>
        <translation>Ihre Wahl in den Optionen bleibt bestehen. Mit den Daten dieses Computers sehen Sie nur Dienste, die hier hinzugefügt wurden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Use this computer</source>
        <translation>Diesen Computer verwenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>license::Demo</name>
    <message>
        <source>The demo could not be started</source>
        <translation>Die Demo konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>Starting the demo…</source>
        <translation>Die Demo wird gestartet…</translation>
    </message>
</context>
<context>
    <name>license::DemoMenu</name>
    <message>
        <source>Dem&amp;o</source>
        <translation>Dem&amp;o</translation>
    </message>
    <message>
        <source>&amp;Upgrade the plan</source>
        <translation>&amp;Tarif hochstufen</translation>
    </message>
    <message>
        <source>&amp;Add storage</source>
        <translation>&amp;Speicher hinzufügen</translation>
    </message>
    <message>
        <source>Take the server &amp;offline</source>
        <translation>Server &amp;offline nehmen</translation>
    </message>
    <message>
        <source>Let &amp;24 hours pass</source>
        <translation>&amp;24 Stunden vergehen lassen</translation>
    </message>
    <message>
        <source>&amp;Suspend the package</source>
        <translation>&amp;Paket aussetzen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>The demo&apos;s license server does not answer.</source>
        <translation>Der Lizenzserver der Demo antwortet nicht.</translation>
    </message>
    <message>
        <source>Plan upgraded on the server. Press Refresh.</source>
        <translation>Der Tarif wurde auf dem Server hochgestuft. Klicken Sie auf „Aktualisieren“.</translation>
    </message>
    <message>
        <source>Storage added on the server. Press Refresh.</source>
        <translation>Auf dem Server wurde Speicher hinzugefügt. Klicken Sie auf „Aktualisieren“.</translation>
    </message>
    <message>
        <source>The server is offline. Press Refresh.</source>
        <translation>Der Server ist offline. Klicken Sie auf „Aktualisieren“.</translation>
    </message>
    <message>
        <source>The server is offline. Choose Demo › Let 24 hours pass.</source>
        <translation>Der Server ist offline. Wählen Sie Demo › 24 Stunden vergehen lassen.</translation>
    </message>
    <message>
        <source>The server is online again. Press Refresh.</source>
        <translation>Der Server ist wieder online. Klicken Sie auf „Aktualisieren“.</translation>
    </message>
    <message>
        <source>24 hours have passed; the console has refreshed by itself.</source>
        <translation>24 Stunden sind vergangen; die Konsole hat selbst aktualisiert.</translation>
    </message>
    <message>
        <source>Package suspended on the server. Press Refresh.</source>
        <translation>Das Paket wurde auf dem Server ausgesetzt. Klicken Sie auf „Aktualisieren“.</translation>
    </message>
    <message>
        <source>Package active again on the server. Press Refresh.</source>
        <translation>Das Paket ist auf dem Server wieder aktiv. Klicken Sie auf „Aktualisieren“.</translation>
    </message>
    <message>
        <source>&amp;Reset the demo</source>
        <translation>Demo &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>24 hours have passed without the server. To bring it back, clear Demo › Take the server offline.</source>
        <translation>24 Stunden sind ohne den Server vergangen. Schalten Sie Demo › Server offline nehmen wieder aus.</translation>
    </message>
</context>
<context>
    <name>license::DemoServer</name>
    <message>
        <source>The demo&apos;s license server does not answer.</source>
        <translation>Der Lizenzserver der Demo antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>license::ui::About</name>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Xopero ONE License Console %1</source>
        <translation>Xopero ONE License Console %1</translation>
    </message>
    <message>
        <source>Runs with Qt %1</source>
        <extracomment>%1 is the version of the library Qt</extracomment>
        <translation>Läuft mit Qt %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later).</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer (GPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>Parts and their licenses</source>
        <translation>Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the versions, for a report of a problem.</source>
        <translation>Kopiert die Versionen für eine Problemmeldung.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Keeps the licenses of Xopero ONE and GitProtect Management Services verified, and warns in time when they are not.</source>
        <translation>Hält die Lizenzen von Xopero ONE und GitProtect Management Services verifiziert und warnt rechtzeitig, wenn sie es nicht sind.</translation>
    </message>
</context>
<context>
    <name>license::ui::AccountPanel</name>
    <message>
        <source>Manage license account</source>
        <translation>Lizenzkonto verwalten</translation>
    </message>
    <message>
        <source>License status</source>
        <translation>Lizenzstatus</translation>
    </message>
    <message>
        <source>Last verification</source>
        <translation>Letzte Verifizierung</translation>
    </message>
    <message>
        <source>Validity period</source>
        <translation>Gültigkeitszeitraum</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Verifies the license with the license server now.</source>
        <translation>Verifiziert die Lizenz jetzt beim Lizenzserver.</translation>
    </message>
    <message>
        <source>See &amp;details</source>
        <translation>Details an&amp;zeigen</translation>
    </message>
    <message>
        <source>Shows each license type and the objects that use one.</source>
        <translation>Zeigt jeden Lizenztyp und die Objekte, die eine Lizenz davon nutzen.</translation>
    </message>
    <message>
        <source>From %1 · signed by the license server %2</source>
        <translation>Von %1 · vom Lizenzserver signiert: %2</translation>
    </message>
    <message>
        <source>License server %1</source>
        <translation>Lizenzserver %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is where the values came from, %2 how old they are</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No license package known yet</source>
        <translation>Noch kein Lizenzpaket bekannt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Counted by this computer since the license server&apos;s last answer.</source>
        <translation>Von diesem Computer ab der letzten Antwort des Lizenzservers gezählt.</translation>
    </message>
    <message>
        <source>Never on this computer</source>
        <translation>Auf diesem Computer noch nie</translation>
    </message>
    <message>
        <source>Last attempt %1 failed</source>
        <translation>Letzter Versuch fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird verifiziert…</translation>
    </message>
</context>
<context>
    <name>license::ui::AddServiceController</name>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>A name can have at most %1 characters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Another service has this name. Enter another one.</source>
        <translation>Ein anderer Dienst hat diesen Namen. Geben Sie einen anderen ein.</translation>
    </message>
    <message>
        <source>Verifying with the license server…</source>
        <translation>Verifizierung beim Lizenzserver…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>The license server refused this token. Check that it was made for this service, and paste it again.</source>
        <translation>Der Lizenzserver hat dieses Token abgelehnt. Prüfen Sie, ob es für diesen Dienst erstellt wurde, und fügen Sie es erneut ein.</translation>
    </message>
    <message>
        <source>%1 Or add the service anyway: it is not verified until the server answers.</source>
        <extracomment>%1 is a sentence or two: why the server was not reached, and what to do</extracomment>
        <translation>%1 Oder fügen Sie den Dienst trotzdem hinzu: Er ist nicht verifiziert, bis der Server antwortet.</translation>
    </message>
    <message>
        <source>Add any&amp;way</source>
        <translation>T&amp;rotzdem hinzufügen</translation>
    </message>
    <message>
        <source>Add for this &amp;session</source>
        <translation>Für diese &amp;Sitzung hinzufügen</translation>
    </message>
    <message>
        <source>The access token could not be saved</source>
        <translation>Das Zugriffstoken konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1 has been added. Its access token is kept until the console is closed. %2</source>
        <translation>%1 wurde hinzugefügt. Das Zugriffstoken ist bekannt, bis die Konsole geschlossen wird. %2</translation>
    </message>
    <message>
        <source>This service is already here, as %1. To change its connection file, select it and choose Replace connection file….</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Dieser Dienst ist bereits als %1 vorhanden. Um seine Verbindungsdatei zu ändern, wählen Sie ihn aus und dann „Verbindungsdatei ersetzen…“.</translation>
    </message>
    <message>
        <source>An agent needs the access token, too</source>
        <translation>Auch ein Agent braucht das Zugriffstoken</translation>
    </message>
</context>
<context>
    <name>license::ui::AddServiceDialog</name>
    <message>
        <source>Add a Management Service</source>
        <translation>Management Service hinzufügen</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>Zugriffs&amp;token</translation>
    </message>
    <message>
        <source>&amp;Add and verify</source>
        <translation>&amp;Hinzufügen und verifizieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>license::ui::AgentsPanel</name>
    <message>
        <source>Agents of the team</source>
        <translation>Agenten des Teams</translation>
    </message>
    <message>
        <source>Asking the team database for its agents…</source>
        <translation>Die Team-Datenbank wird nach ihren Agenten gefragt…</translation>
    </message>
</context>
<context>
    <name>license::ui::AlertController</name>
    <message>
        <source>Demo – %1</source>
        <translation>Demo – %1</translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>Testbenachrichtigung</translation>
    </message>
    <message>
        <source>This is what an alert of the License Console looks like.</source>
        <translation>So sieht eine Benachrichtigung der License Console aus.</translation>
    </message>
</context>
<context>
    <name>license::ui::AlertList</name>
    <message>
        <source>What would alert now</source>
        <translation>Was jetzt gemeldet würde</translation>
    </message>
    <message>
        <source>Nothing: no service gives cause for an alert.</source>
        <translation>Nichts: Kein Dienst gibt Anlass zu einer Benachrichtigung.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::AlertSettings</name>
    <message>
        <source>Alerts</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>The first refresh that fails</source>
        <translation>Erster Fehler beim Aktualisieren</translation>
    </message>
    <message>
        <source>Before the offline grace period ends</source>
        <translation>Vor Ende der Offline-Karenzzeit</translation>
    </message>
    <message>
        <source>The offline grace period is over</source>
        <translation>Offline-Karenzzeit abgelaufen</translation>
    </message>
    <message>
        <source>Verified again</source>
        <translation>Wieder verifiziert</translation>
    </message>
    <message>
        <source>After one of the alerts above.</source>
        <translation>Nach einer der obigen Benachrichtigungen.</translation>
    </message>
    <message>
        <source>The package ends</source>
        <translation>Das Paket läuft ab</translation>
    </message>
    <message>
        <source>The package is suspended or revoked</source>
        <translation>Paket ausgesetzt oder widerrufen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>First warning, hours before the deadline</source>
        <translation>Erste Warnung, Stunden vor Ablauf der Frist</translation>
    </message>
    <message>
        <source> h</source>
        <extracomment>hours, abbreviated, after a number</extracomment>
        <translation> h</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Last warning, hours before the deadline</source>
        <translation>Letzte Warnung, Stunden vor Ablauf der Frist</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Days before the end of the package</source>
        <translation>Tage vor dem Ende des Pakets</translation>
    </message>
    <message>
        <source> d</source>
        <extracomment>days, abbreviated, after a number</extracomment>
        <translation> d</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Percent of the licenses of a type that are free</source>
        <translation>Anteil freier Lizenzen eines Typs in Prozent</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>after a number</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>Unless it renews. Repeated 7 days and 1 day before, and at the end.</source>
        <translation>Sofern es sich nicht verlängert. Wird 7 Tage und 1 Tag vorher und am Ende wiederholt.</translation>
    </message>
    <message>
        <source>Unless it renews. Repeated 1 day before, and at the end.</source>
        <translation>Sofern es sich nicht verlängert. Wird 1 Tag vorher und am Ende wiederholt.</translation>
    </message>
    <message>
        <source>Unless it renews. Repeated at the end.</source>
        <translation>Sofern es sich nicht verlängert. Wird am Ende wiederholt.</translation>
    </message>
    <message>
        <source>Each alert appears once, and again only after the problem is resolved. Do Not Disturb follows your desktop.</source>
        <translation>Jede Benachrichtigung erscheint einmal und erst nach Behebung des Problems wieder. „Nicht stören“ richtet sich nach Ihrem Desktop.</translation>
    </message>
    <message>
        <source>Licenses running low</source>
        <translation>Lizenzen werden knapp</translation>
    </message>
    <message>
        <source>Se&amp;nd a test alert</source>
        <translation>&amp;Testbenachrichtigung senden</translation>
    </message>
    <message>
        <source>Unless it renews. Repeated 14 days, 7 days and 1 day before, and at the end.</source>
        <translation>Sofern es sich nicht verlängert. Wird 14 Tage, 7 Tage und 1 Tag vorher und am Ende wiederholt.</translation>
    </message>
</context>
<context>
    <name>license::ui::AttemptPanel</name>
    <message>
        <source>What changed</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Ursache des Fehlers</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>Nothing more is known about this attempt.</source>
        <translation>Mehr ist über diesen Versuch nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 · %2 · took %3</source>
        <extracomment>when an attempt was made, what started it, how long it took</extracomment>
        <translation>%1 · %2 · Dauer %3</translation>
    </message>
</context>
<context>
    <name>license::ui::AttemptsView</name>
    <message>
        <source>Filter the history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Attempts and changes</source>
        <translation>Versuche und Änderungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many of how many attempts match the filter</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No attempt matches the filter.</source>
        <translation>Kein Versuch entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts</source>
        <translation>
            <numerusform>%Ln Versuch</numerusform>
            <numerusform>%Ln Versuche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::AttentionPanel</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Request more…</source>
        <translation>Mehr anfordern…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message numerus="yes">
        <source>%n more: see Details.</source>
        <translation>
            <numerusform>%n weitere: siehe Details.</numerusform>
            <numerusform>%n weitere: siehe Details.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityController</name>
    <message>
        <source>Choose a certificate authority</source>
        <translation>Zertifizierungsstelle auswählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a certificate authority</source>
        <translation>Zertifizierungsstelle hinzufügen</translation>
    </message>
    <message>
        <source>This file cannot be used as a certificate authority (%1). Ask the network team for the authority&apos;s certificate as a PEM file.</source>
        <extracomment>%1 is what is wrong with the file, in technical English</extracomment>
        <translation>Diese Datei ist nicht als Zertifizierungsstelle verwendbar (%1). Bitten Sie das Netzwerkteam um das Zertifikat der Zertifizierungsstelle als PEM-Datei.</translation>
    </message>
    <message>
        <source>Remove the authority</source>
        <translation>Zertifizierungsstelle entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Stop trusting %1 for this service? Connections that rely on it will be refused.</source>
        <translation>%1 für diesen Dienst nicht mehr vertrauen? Verbindungen, die darauf beruhen, werden abgelehnt.</translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityDialog</name>
    <message>
        <source>Add a certificate authority</source>
        <translation>Zertifizierungsstelle hinzufügen</translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint with the one I was given.</source>
        <translation>Ich habe den Fingerabdruck mit dem mir mitgeteilten &amp;verglichen.</translation>
    </message>
    <message>
        <source>&amp;Trust it for this service</source>
        <translation>Für &amp;diesen Dienst vertrauen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two dates</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Anyone with this authority&apos;s private key can read the traffic between this computer and %1. The license itself stays protected by its own signature.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Wer den privaten Schlüssel dieser Zertifizierungsstelle hat, kann den Datenverkehr zwischen diesem Computer und %1 mitlesen. Die Lizenz selbst bleibt durch ihre eigene Signatur geschützt.</translation>
    </message>
    <message>
        <source>Get the fingerprint from your network team through another channel, and compare every character.</source>
        <translation>Lassen Sie sich den Fingerabdruck von Ihrem Netzwerkteam auf einem anderen Weg geben und vergleichen Sie jedes Zeichen.</translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityPanel</name>
    <message>
        <source>Additional certificate authorities</source>
        <translation>Zusätzliche Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Authorities that were added to this service</source>
        <translation>Zertifizierungsstellen, die zu diesem Dienst hinzugefügt wurden</translation>
    </message>
    <message>
        <source>Add from a &amp;file…</source>
        <translation>Aus Datei hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Reads a certificate authority from a file and shows its fingerprint first.</source>
        <translation>Liest eine Zertifizierungsstelle aus einer Datei und zeigt zuerst ihren Fingerabdruck an.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>These are trusted besides them, for this service alone.</source>
        <translation>Diesen wird zusätzlich vertraut, nur für diesen Dienst.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Certificates in the connection file are trusted.</source>
        <translation>Den Zertifikaten in der Verbindungsdatei wird vertraut.</translation>
    </message>
    <message>
        <source>Certificates that this computer trusts are trusted for this service.</source>
        <translation>Für diesen Dienst gelten die Zertifikate, denen dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>Where a device on the way inspects TLS, add its authority here. Untrusted connections are always refused.</source>
        <translation>Prüft ein Gerät unterwegs TLS, fügen Sie hier dessen Zertifizierungsstelle hinzu. Nicht vertrauenswürdige Verbindungen werden immer abgelehnt.</translation>
    </message>
</context>
<context>
    <name>license::ui::AuthorityTableModel</name>
    <message>
        <source>Ended on %1</source>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>license::ui::AvailabilityPanel</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>Attempts of the last %n days</source>
        <translation>
            <numerusform>Versuche seit %n Tag</numerusform>
            <numerusform>Versuche der letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Something changed</source>
        <translation>Etwas hat sich geändert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Kein Versuch</translation>
    </message>
</context>
<context>
    <name>license::ui::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
</context>
<context>
    <name>license::ui::BusNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>License Console</source>
        <translation>License Console</translation>
    </message>
</context>
<context>
    <name>license::ui::ChangesPanel</name>
    <message>
        <source>What changed</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hides the list of what changed.</source>
        <translation>Blendet die Liste der Änderungen aus.</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n more: see History.</source>
        <translation>
            <numerusform>%n weitere: siehe Verlauf.</numerusform>
            <numerusform>%n weitere: siehe Verlauf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::CheckPanel</name>
    <message>
        <source>Refresh now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>Firewall request…</source>
        <translation>Firewall-Antrag…</translation>
    </message>
    <message>
        <source>Proxy settings</source>
        <translation>Proxy-Einstellungen</translation>
    </message>
    <message>
        <source>Add an authority…</source>
        <translation>CA hinzufügen…</translation>
    </message>
    <message>
        <source>Enter a new token…</source>
        <translation>Neues Token eingeben…</translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation>Verbindungsprüfung</translation>
    </message>
    <message>
        <source>Check &amp;connection</source>
        <translation>Verbindung prü&amp;fen</translation>
    </message>
    <message>
        <source>Checks each stage on the way to the license server. It changes nothing.</source>
        <translation>Prüft jede Stufe auf dem Weg zum Lizenzserver. Es wird nichts verändert.</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Checked %1 · %2</source>
        <translation>Geprüft: %1 · %2</translation>
    </message>
    <message>
        <source>Checking: %1…</source>
        <translation>Prüfung: %1…</translation>
    </message>
    <message>
        <source>Reading the access token…</source>
        <translation>Das Zugriffstoken wird gelesen…</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read by a screen reader: %1 is the name of a stage, %2 &quot;Passed&quot; or &quot;Failed&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <extracomment>%1 is the name of a stage, such as &quot;TLS and certificate&quot;</extracomment>
        <translation>Fehlgeschlagen bei: %1</translation>
    </message>
    <message>
        <source>The license server is reachable. Something needs attention.</source>
        <translation>Der Lizenzserver ist erreichbar. Etwas braucht Ihre Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>The license server is reachable.</source>
        <translation>Der Lizenzserver ist erreichbar.</translation>
    </message>
    <message>
        <source>Shows how far a request to %1 gets, and what to do next. It takes up to 25 seconds and changes nothing.</source>
        <translation>Zeigt, wie weit eine Anfrage an %1 kommt und was als Nächstes zu tun ist. Dauert bis zu 25 Sekunden und ändert nichts.</translation>
    </message>
</context>
<context>
    <name>license::ui::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>license::ui::ComponentPanel</name>
    <message>
        <source>Component, port and IP address</source>
        <translation>Komponente, Port und IP-Adresse</translation>
    </message>
    <message>
        <source>The documentation names another address. An address can change: ask the network team to allow the name, or both addresses.</source>
        <translation>Die Dokumentation nennt eine andere Adresse. Adressen können sich ändern: Bitten Sie das Netzwerkteam, den Namen oder beide Adressen zuzulassen.</translation>
    </message>
    <message>
        <source>The Management Service must reach the license server at least once in three days. Select a row and press Ctrl+C to copy it.</source>
        <translation>Der Management Service muss den Lizenzserver mindestens einmal in drei Tagen erreichen. Wählen Sie eine Zeile aus und drücken Sie Strg+C, um sie zu kopieren.</translation>
    </message>
    <message>
        <source>Required connections</source>
        <translation>Erforderliche Verbindungen</translation>
    </message>
    <message>
        <source>Fire&amp;wall request</source>
        <translation>Fire&amp;wall-Antrag</translation>
    </message>
    <message>
        <source>Copies, saves or shows the request and its rules.</source>
        <translation>Kopiert, speichert oder zeigt den Antrag und seine Regeln.</translation>
    </message>
    <message>
        <source>Send this to your network team</source>
        <translation>Senden Sie dies an Ihr Netzwerkteam</translation>
    </message>
    <message>
        <source>&amp;Copy the request</source>
        <translation>Antrag &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save the request…</source>
        <translation>Antrag &amp;speichern…</translation>
    </message>
    <message>
        <source>Show request and &amp;rules…</source>
        <translation>Antrag und &amp;Regeln anzeigen…</translation>
    </message>
</context>
<context>
    <name>license::ui::ComponentTableModel</name>
    <message>
        <source>Proxy %1</source>
        <translation>Proxy %1</translation>
    </message>
    <message>
        <source>%1 (HTTPS)</source>
        <translation>%1 (HTTPS)</translation>
    </message>
    <message>
        <source>Not documented</source>
        <translation>Nicht dokumentiert</translation>
    </message>
    <message>
        <source>Resolving…</source>
        <translation>Wird aufgelöst…</translation>
    </message>
    <message>
        <source>The name was not found</source>
        <translation>Der Name wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Resolved here</source>
        <translation>Hier aufgelöst</translation>
    </message>
</context>
<context>
    <name>license::ui::ConnectionFileArea</name>
    <message>
        <source>Drop the connection file here</source>
        <translation>Verbindungsdatei hier ablegen</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Datei auswählen…</translation>
    </message>
    <message>
        <source>Choose a connection file</source>
        <translation>Verbindungsdatei auswählen</translation>
    </message>
    <message>
        <source>Connection files (*.json)</source>
        <translation>Verbindungsdateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is not a connection file of a Management Service: %2.</source>
        <extracomment>%1 is the name of a file, %2 what is wrong with it, in technical English</extracomment>
        <translation>%1 ist keine Verbindungsdatei eines Management Service: %2.</translation>
    </message>
    <message>
        <source>&amp;Choose another…</source>
        <translation>&amp;Andere auswählen…</translation>
    </message>
    <message>
        <source>Ask your license server administrator for this file.</source>
        <translation>Bitten Sie den Administrator Ihres Lizenzservers um diese Datei.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the connection file itself.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>%1 ist ein Ordner. Wählen Sie die Verbindungsdatei selbst.</translation>
    </message>
</context>
<context>
    <name>license::ui::ConnectionPage</name>
    <message>
        <source>Support report</source>
        <translation>Supportbericht</translation>
    </message>
    <message>
        <source>Save support report…</source>
        <translation>Supportbericht speichern…</translation>
    </message>
    <message>
        <source>Versions, settings, recent attempts and the connection check in one file for support. You see everything before it is saved.</source>
        <translation>Versionen, Einstellungen, die letzten Versuche und die Verbindungsprüfung in einer Datei für den Support. Sie sehen alles, bevor es gespeichert wird.</translation>
    </message>
</context>
<context>
    <name>license::ui::DemoStrip</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restarts the demo at the present time.</source>
        <translation>Startet die Demo mit der aktuellen Zeit neu.</translation>
    </message>
    <message>
        <source>Demo clock: %1</source>
        <extracomment>%1 is a date and a time: Tuesday, 1 December, 13:12</extracomment>
        <translation>Demo-Uhr: %1</translation>
    </message>
    <message>
        <source>Sample data. The Demo menu changes what happens on the license server.</source>
        <translation>Beispieldaten. Das Menü Demo ändert, was auf dem Lizenzserver geschieht.</translation>
    </message>
</context>
<context>
    <name>license::ui::DetailsController</name>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>licenses</source>
        <extracomment>a part of a file&apos;s name</extracomment>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licenses saved</source>
        <translation>
            <numerusform>%Ln Lizenz gespeichert</numerusform>
            <numerusform>%Ln Lizenzen gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects saved</source>
        <translation>
            <numerusform>%1 Objekt gespeichert</numerusform>
            <numerusform>%1 Objekte gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations saved</source>
        <translation>
            <numerusform>%Ln Organisation gespeichert</numerusform>
            <numerusform>%Ln Organisationen gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>organizations</source>
        <extracomment>a part of a file&apos;s name</extracomment>
        <translation>Organisationen</translation>
    </message>
</context>
<context>
    <name>license::ui::DetailsPage</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
</context>
<context>
    <name>license::ui::Disclosure</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Shows or hides technical details</source>
        <translation>Zeigt oder verbirgt technische Details</translation>
    </message>
    <message>
        <source>Copies the technical details</source>
        <translation>Kopiert die technischen Details</translation>
    </message>
</context>
<context>
    <name>license::ui::DisplayText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>read by a screen reader for an empty cell of a table</extracomment>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of a tooltip: the name of a column and a value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>license::ui::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Saves what the table shows as a file</source>
        <translation>Speichert den Inhalt der Tabelle als Datei</translation>
    </message>
</context>
<context>
    <name>license::ui::ExportMenu</name>
    <message>
        <source>CSV for Excel…</source>
        <translation>CSV für Excel…</translation>
    </message>
    <message>
        <source>Plain CSV…</source>
        <translation>Einfaches CSV…</translation>
    </message>
    <message>
        <source>Data for a program (JSON)…</source>
        <translation>Daten für ein Programm (JSON)…</translation>
    </message>
    <message>
        <source>Page to read or print (HTML)…</source>
        <translation>Seite zum Lesen oder Drucken (HTML)…</translation>
    </message>
</context>
<context>
    <name>license::ui::ExportOutcome</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>No program opens %1 on this computer.</source>
        <translation>Kein Programm auf diesem Computer öffnet %1.</translation>
    </message>
</context>
<context>
    <name>license::ui::FileExport</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>license::ui::FirewallController</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The firewall request has been copied.</source>
        <translation>Der Firewall-Antrag wurde kopiert.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>No rules can be written yet: no address of the license server is known on this computer. Check the connection first, or name the address yourself.</source>
        <translation>Es können noch keine Regeln erstellt werden: Auf diesem Computer ist keine Adresse des Lizenzservers bekannt. Prüfen Sie zuerst die Verbindung oder geben Sie die Adresse selbst an.</translation>
    </message>
    <message>
        <source>Firewall request</source>
        <translation>Firewall-Antrag</translation>
    </message>
    <message>
        <source>Save the firewall request</source>
        <translation>Firewall-Antrag speichern</translation>
    </message>
    <message>
        <source>Save the firewall rules</source>
        <translation>Firewall-Regeln speichern</translation>
    </message>
    <message>
        <source>Send this to your network team. The rules let the connection of this computer through; nothing is changed here.</source>
        <translation>Senden Sie dies an Ihr Netzwerkteam. Die Regeln lassen die Verbindung dieses Computers durch; hier wird nichts geändert.</translation>
    </message>
</context>
<context>
    <name>license::ui::FleetController</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename a Management Service</source>
        <translation>Management Service umbenennen</translation>
    </message>
    <message>
        <source>Remove a Management Service</source>
        <translation>Management Service entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove %1 from this console? Its history and its access token on this computer are removed too. The Management Service itself is not affected.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>%1 aus dieser Konsole entfernen? Verlauf und Zugriffstoken auf diesem Computer werden mit entfernt. Der Management Service selbst bleibt unberührt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>license::ui::Help</name>
    <message>
        <source>Verified: the license server has confirmed the license, and the next automatic refresh is not overdue.</source>
        <translation>Verifiziert: Der Lizenzserver hat die Lizenz bestätigt, und die nächste automatische Aktualisierung ist nicht überfällig.</translation>
    </message>
    <message>
        <source>Offline grace period: a refresh has failed. Backup and restore continue for up to three days after the last verification.</source>
        <translation>Offline-Karenzzeit: Eine Aktualisierung ist fehlgeschlagen. Backup und Wiederherstellung laufen nach der letzten Verifizierung bis zu drei Tage weiter.</translation>
    </message>
    <message>
        <source>Ending soon: less than 24 hours of the offline grace period are left.</source>
        <translation>Endet bald: Von der Offline-Karenzzeit sind weniger als 24 Stunden übrig.</translation>
    </message>
    <message>
        <source>Not verified for three days, or suspended: the Management Service may stop working.</source>
        <translation>Ausgesetzt oder seit drei Tagen nicht verifiziert: Der Management Service funktioniert möglicherweise nicht mehr.</translation>
    </message>
    <message>
        <source>Not verified on this computer yet, or not applicable to a service in the DMZ.</source>
        <translation>Auf diesem Computer noch nicht verifiziert oder bei einem Dienst in der DMZ nicht anwendbar.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Add a Management Service</source>
        <translation>Management Service hinzufügen</translation>
    </message>
    <message>
        <source>What the states mean</source>
        <translation>Was die Zustände bedeuten</translation>
    </message>
    <message>
        <source>Two dates</source>
        <translation>Zwei Zeitangaben</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Alle aktualisieren</translation>
    </message>
    <message>
        <source>Overview of all services</source>
        <translation>Übersicht aller Dienste</translation>
    </message>
    <message>
        <source>License, Details, Connection, History, Preferences</source>
        <translation>Lizenz, Details, Verbindung, Verlauf, Optionen</translation>
    </message>
    <message>
        <source>Rename the Management Service</source>
        <translation>Den Management Service umbenennen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open the service selected in the overview</source>
        <translation>Den in der Übersicht gewählten Dienst öffnen</translation>
    </message>
    <message>
        <source>Remove the service selected in the overview</source>
        <translation>Den in der Übersicht gewählten Dienst entfernen</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>States and keys</source>
        <translation>Zustände und Tasten</translation>
    </message>
    <message>
        <source>The verification is as fresh as the last reply of the license server: Refresh renews it. The package is valid as long as the subscription runs: renewing the subscription extends it.</source>
        <translation>Die Verifizierung ist so aktuell wie die letzte Antwort des Lizenzservers: Aktualisieren erneuert sie. Das Paket gilt, solange das Abonnement läuft: Eine Verlängerung des Abonnements verlängert es.</translation>
    </message>
    <message>
        <source>Next or previous area of the window</source>
        <translation>Nächster oder voriger Bereich des Fensters</translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryController</name>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>history</source>
        <extracomment>a part of a file&apos;s name</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts saved</source>
        <translation>
            <numerusform>%Ln Versuch gespeichert</numerusform>
            <numerusform>%Ln Versuche gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryPage</name>
    <message>
        <source>Attempts and changes</source>
        <translation>Versuche und Änderungen</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Noch keine Versuche</translation>
    </message>
    <message>
        <source>Each attempt to verify the license and what it changed is kept here.</source>
        <translation>Hier wird jeder Versuch, die Lizenz zu verifizieren, mit seinen Änderungen aufbewahrt.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Usage over time</source>
        <translation>Nutzung im Zeitverlauf</translation>
    </message>
    <message>
        <source>As it was %1. %2 %3</source>
        <extracomment>%1 is a moment, &quot;today at 14:05&quot;, %2 and %3 are sentences: why there is nothing newer, and what helps</extracomment>
        <translation>Stand: %1. %2 %3</translation>
    </message>
    <message>
        <source>This computer has no copy of it. %1 %2</source>
        <extracomment>%1 and %2 are sentences: why it cannot be read, and what helps</extracomment>
        <translation>Auf diesem Computer gibt es keine Kopie davon. %1 %2</translation>
    </message>
    <message>
        <source>The history is in the team database</source>
        <translation>Der Verlauf liegt in der Team-Datenbank</translation>
    </message>
</context>
<context>
    <name>license::ui::HistoryTableModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>license::ui::LicenseChips</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>a filter: %1 is a license type, %2 how many objects have it</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Shows only these objects</source>
        <translation>Zeigt nur diese Objekte</translation>
    </message>
    <message numerus="yes">
        <source>%n more types</source>
        <translation>
            <numerusform>%n weiterer Typ</numerusform>
            <numerusform>%n weitere Typen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>license::ui::LicenseTableModel</name>
    <message>
        <source>%1 too many</source>
        <extracomment>a license type of which more are used than there are; %1 is how many</extracomment>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Almost used up</source>
        <translation>Fast aufgebraucht</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n days left</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>%1 · noch %n Tag</numerusform>
            <numerusform>%1 · noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>License type</source>
        <translation>Lizenztyp</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>how much of something is used, in percent</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>license::ui::LicensesView</name>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Show its objects</source>
        <translation>Zugehörige Objekte anzeigen</translation>
    </message>
    <message>
        <source>No licenses</source>
        <translation>Keine Lizenzen</translation>
    </message>
    <message>
        <source>The license package of this service has no licenses.</source>
        <translation>Das Lizenzpaket dieses Dienstes enthält keine Lizenzen.</translation>
    </message>
    <message>
        <source>Not verified on this computer yet</source>
        <translation>Auf diesem Computer noch nicht verifiziert</translation>
    </message>
    <message>
        <source>The licenses are shown once the license has been verified.</source>
        <translation>Die Lizenzen werden angezeigt, sobald die Lizenz verifiziert wurde.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
</context>
<context>
    <name>license::ui::Mail</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used</source>
        <translation>%1: %2 von %3 genutzt</translation>
    </message>
    <message>
        <source>More licenses for account %1</source>
        <translation>Weitere Lizenzen für Konto %1</translation>
    </message>
    <message>
        <source>Hello,

we would like to increase the number of licenses of our package.

Account: %1
Package: %2
%3

We need: </source>
        <translation>Guten Tag,

wir möchten die Anzahl der Lizenzen unseres Pakets erhöhen.

Konto: %1
Paket: %2
%3

Wir benötigen: </translation>
    </message>
    <message>
        <source>Renewal for account %1</source>
        <translation>Verlängerung für Konto %1</translation>
    </message>
    <message>
        <source>Hello,

we would like to renew our licenses.

Account: %1
Package: %2
%3
%4

</source>
        <extracomment>%3 is &quot;Valid until 31 March 2027 · 27 days left&quot;, %4 a line for each license type</extracomment>
        <translation>Guten Tag,

wir möchten unsere Lizenzen verlängern.

Konto: %1
Paket: %2
%3
%4

</translation>
    </message>
    <message>
        <source>License status of account %1</source>
        <translation>Lizenzstatus von Konto %1</translation>
    </message>
    <message>
        <source>Hello,

our license package needs your attention.

Account: %1
Package: %2
License status: %3
Reason: %4

</source>
        <translation>Guten Tag,

unser Lizenzpaket erfordert Ihre Aufmerksamkeit.

Konto: %1
Paket: %2
Lizenzstatus: %3
Grund: %4

</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is &quot;Endpoint: 12 of 25 used&quot;, %2 &quot;Ended on 31 March 2027&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>license::ui::MailDialog</name>
    <message>
        <source>Demo – Mail to Xopero</source>
        <translation>Demo – Mail an Xopero</translation>
    </message>
    <message>
        <source>Mail to Xopero</source>
        <translation>Mail an Xopero</translation>
    </message>
    <message>
        <source>This is a demo: the account in this mail is made up. Do not send it.</source>
        <translation>Dies ist eine Demo: Das Konto in dieser Mail ist erfunden. Senden Sie sie nicht ab.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>Text der Mail</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies address, subject and text.</source>
        <translation>Kopiert Adresse, Betreff und Text.</translation>
    </message>
    <message>
        <source>&amp;Open in mail program</source>
        <translation>Im &amp;Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>To: %1
Subject: %2

%3</source>
        <extracomment>a mail as text: address, subject, and the text below</extracomment>
        <translation>An: %1
Betreff: %2

%3</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Your desktop was asked to open its mail program. If none appears, copy the mail.</source>
        <translation>Der Desktop wurde gebeten, sein Mailprogramm zu öffnen. Erscheint keines, kopieren Sie die Mail.</translation>
    </message>
    <message>
        <source>No mail program opened. Copy the mail and send it to %1.</source>
        <extracomment>%1 is a mail address</extracomment>
        <translation>Kein Mailprogramm hat sich geöffnet. Kopieren Sie die Mail und senden Sie sie an %1.</translation>
    </message>
</context>
<context>
    <name>license::ui::MainActions</name>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation>Management Service &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh a&amp;ll</source>
        <translation>A&amp;lle aktualisieren</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Übe&amp;rsicht</translation>
    </message>
    <message>
        <source>&amp;License</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Info</translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>Ver&amp;bindung</translation>
    </message>
    <message>
        <source>Replace &amp;connection file…</source>
        <translation>&amp;Verbindungsdatei ersetzen…</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Benutzerhandbuch</translation>
    </message>
    <message>
        <source>&amp;States and keys</source>
        <translation>&amp;Zustände und Tasten</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious area</source>
        <translation>Voriger &amp;Bereich</translation>
    </message>
</context>
<context>
    <name>license::ui::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Xopero ONE License Console</source>
        <translation>Xopero ONE License Console</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Demo – %1</source>
        <translation>Demo – %1</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
</context>
<context>
    <name>license::ui::ManagementController</name>
    <message>
        <source>Sign out of the Management Service</source>
        <translation>Vom Management Service abmelden</translation>
    </message>
    <message>
        <source>Forget the sign-in of %1 and what the Management Service has reported? The license and its verification stay as they are.</source>
        <translation>Die Anmeldung von %1 und die Meldungen des Management Service löschen? Die Lizenz und ihre Verifizierung bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Management Service</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Management Service</translation>
    </message>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>Kein Programm auf diesem Computer öffnet %1.</translation>
    </message>
</context>
<context>
    <name>license::ui::ManagementDialog</name>
    <message>
        <source>Sign in to the Management Service</source>
        <translation>Beim Management Service anmelden</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>The Management Service of %1, with an account that has the role System Administrator.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Der Management Service von %1, mit einem Konto, das die Rolle System Administrator hat.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address of the Management Service</source>
        <translation>Adresse des Management Service</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password is sent once, to this address, and not kept. The token that the service gives for 30 days is kept in the keychain of this computer. Nothing of it is sent to a license server.</source>
        <translation>Das Passwort wird einmal an diese Adresse gesendet und nicht aufbewahrt. Das Token, das der Dienst für 30 Tage ausstellt, liegt im Schlüsselbund dieses Computers. Nichts davon wird an einen Lizenzserver gesendet.</translation>
    </message>
    <message>
        <source>The address must have the form https://name or https://name:port, without a path.</source>
        <translation>Die Adresse muss die Form https://name oder https://name:port haben, ohne Pfad.</translation>
    </message>
    <message>
        <source>The e-mail address must not be empty or contain blanks.</source>
        <translation>Die E-Mail-Adresse darf nicht leer sein und keine Leerzeichen enthalten.</translation>
    </message>
    <message>
        <source>This cannot be a password of the service: it is too long, or has a control character.</source>
        <translation>Das kann kein Passwort des Dienstes sein: Es ist zu lang oder enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
</context>
<context>
    <name>license::ui::ManagementPanel</name>
    <message>
        <source>Management Service</source>
        <translation>Management Service</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Signs in to the Management Service of this service.</source>
        <translation>Meldet sich beim Management Service an.</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>Forgets the sign-in and what was reported.</source>
        <translation>Löscht die Anmeldung und alle Meldungen.</translation>
    </message>
    <message>
        <source>Open its console</source>
        <translation>Seine Konsole öffnen</translation>
    </message>
    <message>
        <source>Opens the address of the Management Service in the browser.</source>
        <translation>Öffnet die Adresse des Management Service im Browser.</translation>
    </message>
    <message>
        <source>Shows which organizations have repositories without a license. It is reported, not verified, and changes nothing about the license. Licenses of repositories are activated and deactivated in the Management Service&apos;s own console. The console follows the published documentation of the interface, and was not tried against a real service.</source>
        <translation>Zeigt, welche Organisationen Repositorys ohne Lizenz haben. Das ist gemeldet, nicht verifiziert, und ändert nichts an der Lizenz. Lizenzen von Repositorys werden in der Konsole des Management Service selbst aktiviert und deaktiviert. Diese Konsole folgt der veröffentlichten Dokumentation der Schnittstelle und wurde nicht an einem echten Dienst erprobt.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>A demo has no Management Service.</source>
        <translation>Eine Demo hat keinen Management Service.</translation>
    </message>
    <message>
        <source>Signed in as %1 before</source>
        <translation>Zuvor angemeldet als %1</translation>
    </message>
    <message>
        <source>The sign-in has ended. Sign in again.</source>
        <translation>Die Anmeldung ist abgelaufen. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The Management Service no longer accepts the sign-in. Sign in again.</source>
        <translation>Der Management Service erkennt die Anmeldung nicht mehr an. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Only an account with the role System Administrator may use the interface.</source>
        <translation>Nur ein Konto mit der Rolle System Administrator darf die Schnittstelle benutzen.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Noch %1</translation>
    </message>
    <message>
        <source>%1 left. Sign in again before that.</source>
        <translation>Noch %1. Melden Sie sich vorher erneut an.</translation>
    </message>
    <message>
        <source>A sign-in lasts 30 days.</source>
        <translation>Eine Anmeldung gilt 30 Tage.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln Organisation</numerusform>
            <numerusform>%Ln Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the Management Service…</source>
        <translation>Management Service wird abgefragt…</translation>
    </message>
</context>
<context>
    <name>license::ui::NoticeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>license::ui::ObjectTableModel</name>
    <message>
        <source>Without a license</source>
        <translation>Ohne Lizenz</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen am</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letztes Backup</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>license::ui::ObjectsView</name>
    <message>
        <source>Assigned objects</source>
        <translation>Zugewiesene Objekte</translation>
    </message>
    <message>
        <source>No objects yet</source>
        <translation>Noch keine Objekte</translation>
    </message>
    <message>
        <source>The list of objects has not been fetched yet.</source>
        <translation>Die Liste der Objekte wurde noch nicht abgerufen.</translation>
    </message>
    <message>
        <source>Loading the objects…</source>
        <translation>Die Objekte werden geladen…</translation>
    </message>
    <message>
        <source>The objects could not be loaded</source>
        <translation>Die Objekte konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No list of objects</source>
        <translation>Keine Liste der Objekte</translation>
    </message>
    <message>
        <source>The license server provides no list of objects for this service.</source>
        <translation>Der Lizenzserver stellt für diesen Dienst keine Liste der Objekte bereit.</translation>
    </message>
    <message>
        <source>The objects are shown once the license has been verified.</source>
        <translation>Die Objekte werden angezeigt, sobald die Lizenz verifiziert wurde.</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>Keine Objekte</translation>
    </message>
    <message>
        <source>No object is assigned to this service.</source>
        <translation>Diesem Dienst ist kein Objekt zugewiesen.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No object matches the filter.</source>
        <translation>Kein Objekt entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Filter the objects</source>
        <translation>Objekte filtern</translation>
    </message>
    <message>
        <source>By name, identifier, kind or license. Accents count only if you type them.</source>
        <translation>Nach Name, Kennung, Art oder Lizenz. Akzente und Umlaute zählen nur, wenn Sie sie eingeben.</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Copy identifier</source>
        <translation>Kennung kopieren</translation>
    </message>
    <message>
        <source>Export selected</source>
        <translation>Auswahl exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 objects</source>
        <translation>
            <numerusform>%1 Objekt</numerusform>
            <numerusform>%1 Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>without a license</source>
        <extracomment>a part of a file&apos;s name: the objects that have no license</extracomment>
        <translation>ohne Lizenz</translation>
    </message>
    <message>
        <source>objects</source>
        <extracomment>a part of a file&apos;s name</extracomment>
        <translation>Objekte</translation>
    </message>
</context>
<context>
    <name>license::ui::OrganizationTableModel</name>
    <message>
        <source>Synchronizing</source>
        <translation>Synchronisiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more plans</source>
        <translation>
            <numerusform>%Ln weiterer Plan</numerusform>
            <numerusform>%Ln weitere Pläne</numerusform>
        </translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Protected repositories</source>
        <translation>Geschützte Repositorys</translation>
    </message>
    <message>
        <source>Without a license</source>
        <translation>Ohne Lizenz</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Backup plans</source>
        <translation>Backup-Pläne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>license::ui::OrganizationsView</name>
    <message>
        <source>Filter the organizations</source>
        <translation>Organisationen filtern</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>The sign-in has ended: nothing newer can be fetched.</source>
        <translation>Die Anmeldung ist abgelaufen: Neueres lässt sich nicht abrufen.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln Organisation</numerusform>
            <numerusform>%Ln Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>No organizations</source>
        <translation>Keine Organisationen</translation>
    </message>
    <message>
        <source>The Management Service reports no Git organization.</source>
        <translation>Der Management Service meldet keine Git-Organisation.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No organization matches the filter.</source>
        <translation>Keine Organisation entspricht dem Filter.</translation>
    </message>
    <message>
        <source>No Management Service</source>
        <translation>Kein Management Service</translation>
    </message>
    <message>
        <source>A demo has no Management Service.</source>
        <translation>Eine Demo hat keinen Management Service.</translation>
    </message>
    <message>
        <source>Not signed in to the Management Service</source>
        <translation>Nicht beim Management Service angemeldet</translation>
    </message>
    <message>
        <source>Once you have signed in, this shows which organizations have repositories without a license, as the Management Service reports it.</source>
        <translation>Nach der Anmeldung steht hier, welche Organisationen laut Management Service Repositorys ohne Lizenz haben.</translation>
    </message>
    <message>
        <source>Loading the organizations…</source>
        <translation>Organisationen werden geladen…</translation>
    </message>
    <message>
        <source>The sign-in has ended</source>
        <translation>Die Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>Sign in again, so that the Management Service can be asked.</source>
        <translation>Melden Sie sich erneut an, damit der Management Service abgefragt werden kann.</translation>
    </message>
    <message>
        <source>The organizations could not be loaded</source>
        <translation>Die Organisationen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Noch keine Meldung</translation>
    </message>
    <message>
        <source>The Management Service has not been asked yet.</source>
        <translation>Der Management Service wurde noch nicht abgefragt.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt abfragen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Activate licenses in the Management Service&apos;s own console</source>
        <translation>Lizenzen in der Konsole des Management Service selbst aktivieren</translation>
    </message>
</context>
<context>
    <name>license::ui::OverviewPage</name>
    <message>
        <source>Filter the services</source>
        <translation>Dienste filtern</translation>
    </message>
    <message>
        <source>Refresh a&amp;ll</source>
        <translation>Alle aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation>&amp;Management Service hinzufügen…</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Alle aktualisieren</translation>
    </message>
    <message>
        <source>Management Services</source>
        <translation>Management Services</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <extracomment>the text of a progress bar: %v of %m services have been verified</extracomment>
        <translation>%v von %m</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No Management Service matches the filter.</source>
        <translation>Kein Management Service entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Loading: %1 of %2</source>
        <extracomment>while the window starts: so many of so many Management Services have been read from this computer</extracomment>
        <translation>Wird geladen: %1 von %2</translation>
    </message>
</context>
<context>
    <name>license::ui::PackageValidity</name>
    <message>
        <source>Since %1 · renews automatically</source>
        <translation>Seit %1 · verlängert sich automatisch</translation>
    </message>
    <message>
        <source>Since %1 · not renewing</source>
        <translation>Seit %1 · verlängert sich nicht</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
</context>
<context>
    <name>license::ui::PageDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>license::ui::PlacePanel</name>
    <message>
        <source>You may read and change services, and this computer may verify them.</source>
        <translation>Sie dürfen Dienste lesen und ändern, und dieser Computer darf sie verifizieren.</translation>
    </message>
    <message>
        <source>You may read and change services, and ask for verifications.</source>
        <translation>Sie dürfen Dienste lesen und ändern und um Verifizierungen bitten.</translation>
    </message>
    <message>
        <source>You may read, and change nothing.</source>
        <translation>Sie dürfen lesen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <extracomment>%1 is a stage, such as &quot;Connection&quot;</extracomment>
        <translation>Fehlgeschlagen bei: %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>A team&apos;s database</source>
        <translation>Datenbank eines Teams</translation>
    </message>
    <message>
        <source>Where data lives</source>
        <translation>Ort der Daten</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Adresse der Datenbank</translation>
    </message>
    <message>
        <source>postgresql://USER@HOST:PORT/NAME?sslmode=verify-full, or service=NAME of a service file.</source>
        <translation>postgresql://BENUTZER@HOST:PORT/NAME?sslmode=verify-full oder service=NAME aus einer Dienstdatei.</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Passwort der Datenbank</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keychain. Empty: the one kept before, or that of %1 or a service file.</source>
        <translation>Wird im Schlüsselbund dieses Computers aufbewahrt. Leer: das bisher gespeicherte oder das aus %1 oder einer Dienstdatei.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Use from the next start</source>
        <translation>Ab dem nächsten Start verwenden</translation>
    </message>
    <message>
        <source>Your choice applies once the console restarts.</source>
        <translation>Ihre Wahl gilt, sobald die Konsole neu gestartet ist.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Now: a team&apos;s database, %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Jetzt: Datenbank eines Teams, %1</translation>
    </message>
    <message>
        <source>Now: this computer, %1</source>
        <translation>Jetzt: dieser Computer, %1</translation>
    </message>
    <message>
        <source>The option --store says so. A choice here counts when the console starts without it.</source>
        <translation>So bestimmt es die Option --store. Eine Wahl hier gilt, wenn die Konsole ohne sie startet.</translation>
    </message>
    <message>
        <source>LICENSE_CONSOLE_STORE says so. A choice here counts when that variable is not set.</source>
        <translation>So bestimmt es LICENSE_CONSOLE_STORE. Eine Wahl hier gilt, wenn diese Variable nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>The team&apos;s database did not open at the start, so you work with this computer&apos;s data.</source>
        <translation>Die Team-Datenbank hat sich beim Start nicht geöffnet. Sie arbeiten daher mit den Daten dieses Computers.</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Enter an address such as postgresql://anna@db.example.com/licenses.</source>
        <translation>Geben Sie eine Adresse ein, zum Beispiel postgresql://anna@db.example.com/licenses.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is the name of a role in a database</extracomment>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Made at the first use</source>
        <translation>Werden bei der ersten Verwendung angelegt</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The database can be used.</source>
        <translation>Die Datenbank kann verwendet werden.</translation>
    </message>
</context>
<context>
    <name>license::ui::PlaceParts</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Certificate and host name</source>
        <translation>Zertifikat und Hostnamen</translation>
    </message>
    <message>
        <source>Certificate only</source>
        <translation>Nur das Zertifikat</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>TLS checks</source>
        <translation>TLS prüft</translation>
    </message>
</context>
<context>
    <name>license::ui::PreferencesController</name>
    <message>
        <source>This applies until the console is closed. %1</source>
        <translation>Dies gilt bis zum Schließen der Konsole. %1</translation>
    </message>
</context>
<context>
    <name>license::ui::PreferencesPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source> h</source>
        <extracomment>hours, abbreviated, after a number</extracomment>
        <translation> h</translation>
    </message>
    <message>
        <source>Interval of the automatic refresh, in hours</source>
        <translation>Abstand der automatischen Aktualisierungen in Stunden</translation>
    </message>
    <message>
        <source>Automatic &amp;refresh every</source>
        <translation>Automatisch akt&amp;ualisieren alle</translation>
    </message>
    <message>
        <source>Stay in the &amp;tray when the window is closed</source>
        <translation>Beim &amp;Schließen in den Infobereich</translation>
    </message>
    <message>
        <source>Alerts can be shown as long as the console runs; Quit ends it.</source>
        <translation>Benachrichtigungen sind möglich, solange die Konsole läuft; „Beenden“ beendet sie.</translation>
    </message>
    <message>
        <source>This desktop shows no tray: closing the window ends the console, and its alerts.</source>
        <translation>Dieser Desktop zeigt keinen Infobereich: Mit dem Fenster werden auch die Konsole und ihre Benachrichtigungen beendet.</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Start &amp;with the session</source>
        <translation>Bei Sitzungs&amp;beginn starten</translation>
    </message>
    <message>
        <source>Sooner if the license server asks for it, and much sooner after a failure.</source>
        <translation>Früher, wenn der Lizenzserver darum bittet, und viel früher nach einem Fehlschlag.</translation>
    </message>
</context>
<context>
    <name>license::ui::ProxyController</name>
    <message>
        <source>This proxy cannot be used: %1.</source>
        <extracomment>%1 is what is wrong, in technical English</extracomment>
        <translation>Dieser Proxy ist nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>It is in use until the console is closed, but it could not be saved. %1</source>
        <translation>Er wird bis zum Schließen der Konsole verwendet, konnte aber nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>It is in use. The keychain did not accept the password, which is kept until the console is closed. %1</source>
        <translation>Er wird verwendet. Der Schlüsselbund hat das Passwort nicht angenommen; es bleibt bis zum Schließen der Konsole bekannt. %1</translation>
    </message>
</context>
<context>
    <name>license::ui::ProxyPanel</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>N&amp;o proxy</source>
        <translation>&amp;Kein Proxy</translation>
    </message>
    <message>
        <source>&amp;This proxy:</source>
        <translation>Di&amp;eser Proxy:</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>Übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>For&amp;get the password</source>
        <translation>Passwort &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;yp</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Passw&amp;ort</translation>
    </message>
    <message>
        <source>In use from now on. Check the connection to see whether it works.</source>
        <translation>Wird ab jetzt verwendet. Prüfen Sie die Verbindung, um zu sehen, ob er funktioniert.</translation>
    </message>
    <message>
        <source>Enter the name or the address of the proxy.</source>
        <translation>Geben Sie den Namen oder die Adresse des Proxys ein.</translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation>Zu einem Passwort gehört ein Benutzer.</translation>
    </message>
    <message>
        <source>Use system pro&amp;xy</source>
        <translation>System-Pro&amp;xy verwenden</translation>
    </message>
    <message>
        <source>“%1” is not the name or address of a proxy. Enter only the host, without “http://” and the port.</source>
        <translation>„%1“ ist weder Name noch Adresse eines Proxys. Geben Sie nur den Host ein, ohne „http://“ und ohne Port.</translation>
    </message>
</context>
<context>
    <name>license::ui::Questions</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>license::ui::ReplaceConnectionDialog</name>
    <message>
        <source>Replace the connection file</source>
        <translation>Verbindungsdatei ersetzen</translation>
    </message>
    <message>
        <source>&amp;Replace and verify</source>
        <translation>&amp;Ersetzen und verifizieren</translation>
    </message>
    <message>
        <source>Address, keys and authorities stay as they are</source>
        <translation>Adresse, Schlüssel und Zertifizierungsstellen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>What changes is marked</source>
        <translation>Was sich ändert, ist markiert</translation>
    </message>
    <message>
        <source>I have com&amp;pared address, keys and fingerprints.</source>
        <translation>Ich habe Adresse, Schlüssel und Fingerabdrücke &amp;verglichen.</translation>
    </message>
    <message>
        <source>Replaces the connection file of %1, with the same file or a new one. License and history stay. The license server&apos;s next reply is accepted regardless of its sequence number.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Ersetzt die Verbindungsdatei von %1 durch dieselbe oder eine neue. Lizenz und Verlauf bleiben. Die nächste Antwort des Lizenzservers wird unabhängig von ihrer Sequenznummer angenommen.</translation>
    </message>
</context>
<context>
    <name>license::ui::ReportController</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Support report</source>
        <translation>Supportbericht</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the support report</source>
        <translation>Supportbericht speichern</translation>
    </message>
    <message>
        <source>The report contains exactly these texts. They name your services, their addresses and accounts, but no access token, no password and no assigned object.</source>
        <translation>Der Bericht enthält genau diese Texte. Sie nennen Ihre Dienste, deren Adressen und Konten, aber kein Zugriffstoken, kein Passwort und kein zugewiesenes Objekt.</translation>
    </message>
</context>
<context>
    <name>license::ui::ReportStrip</name>
    <message>
        <source>Report of the Management Service</source>
        <translation>Meldung des Management Service</translation>
    </message>
</context>
<context>
    <name>license::ui::RequestTableModel</name>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>the heading of a column with the people who have asked for a verification</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>license::ui::RequestsPanel</name>
    <message>
        <source>Requests of the team</source>
        <translation>Anfragen des Teams</translation>
    </message>
    <message>
        <source>Asking the team database who has asked for what…</source>
        <translation>Die Team-Datenbank wird gefragt, wer was angefragt hat…</translation>
    </message>
    <message>
        <source>Nobody has asked for a verification yet.</source>
        <translation>Noch niemand hat eine Verifizierung angefragt.</translation>
    </message>
    <message>
        <source>Who has asked for a verification</source>
        <translation>Wer eine Verifizierung angefragt hat</translation>
    </message>
    <message>
        <source>Who has asked for what is not known while the team database cannot be read.</source>
        <translation>Wer was angefragt hat, ist nicht bekannt, solange die Team-Datenbank nicht gelesen werden kann.</translation>
    </message>
</context>
<context>
    <name>license::ui::SecretPlace</name>
    <message>
        <source>A token file</source>
        <translation>Tokendatei</translation>
    </message>
    <message>
        <source>The keychain of this computer</source>
        <translation>Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>The memory of this demo</source>
        <translation>Der Speicher dieser Demo</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer and sent only to this service&apos;s address.</source>
        <translation>Wird im Schlüsselbund dieses Computers aufbewahrt und nur an die Adresse dieses Dienstes gesendet.</translation>
    </message>
    <message>
        <source>Sent only to this service&apos;s address, and not kept: each refresh reads the token file.</source>
        <translation>Wird nur an die Adresse dieses Dienstes gesendet und nicht aufbewahrt: Jede Aktualisierung liest die Tokendatei.</translation>
    </message>
    <message>
        <source>Kept in the memory of this demo and sent only to this service&apos;s address.</source>
        <translation>Wird im Speicher dieser Demo aufbewahrt und nur an die Adresse dieses Dienstes gesendet.</translation>
    </message>
    <message>
        <source>The password is kept in the keychain of this computer and sent only to this proxy.</source>
        <translation>Das Passwort wird im Schlüsselbund dieses Computers aufbewahrt und nur an diesen Proxy gesendet.</translation>
    </message>
    <message>
        <source>There is no keychain here, so no password can be kept: use a proxy that asks for none.</source>
        <translation>Hier gibt es keinen Schlüsselbund, daher kann kein Passwort aufbewahrt werden: Verwenden Sie einen Proxy, der keines verlangt.</translation>
    </message>
    <message>
        <source>The password is kept in the memory of this demo and sent only to this proxy.</source>
        <translation>Das Passwort wird im Speicher dieser Demo aufbewahrt und nur an diesen Proxy gesendet.</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>Im Schlüsselbund aufbewahrt</translation>
    </message>
    <message>
        <source>Kept in this demo</source>
        <translation>In dieser Demo aufbewahrt</translation>
    </message>
</context>
<context>
    <name>license::ui::ServiceBinding</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 what is to be said of it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>license::ui::ServiceTableModel</name>
    <message>
        <source>Next refresh %1</source>
        <translation>Aktualisierung: %1</translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation>Noch %1 · %2</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <translation>Abgelaufen: %1</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird verifiziert…</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Deadline or next refresh</source>
        <translation>Frist oder Aktualisierung</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Lowest free</source>
        <translation>Am wenigsten frei</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and license type</comment>
        <extracomment>&quot;3 Endpoint&quot;: %1 is how many licenses are free, %2 their type</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ddd, d MMM, HH:mm</source>
        <extracomment>&quot;Thu, 26 Nov, 14:05&quot; as a QDateTime format</extracomment>
        <translation>ddd, d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Noch nicht verifiziert</translation>
    </message>
    <message>
        <source>Licenses ended</source>
        <translation>Lizenzen abgelaufen</translation>
    </message>
    <message>
        <source>Licenses end soon</source>
        <translation>Lizenzen laufen bald ab</translation>
    </message>
    <message>
        <source>Used above the total</source>
        <translation>Mehr genutzt als vorhanden</translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <extracomment>%1 is the state of a service, &quot;Verified&quot;</extracomment>
        <translation>Zuletzt: %1</translation>
    </message>
</context>
<context>
    <name>license::ui::SidePane</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Management Service</source>
        <translation>Management Service</translation>
    </message>
    <message>
        <source>Add a Management Service…</source>
        <translation>Management Service hinzufügen…</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Management Serv&amp;ice</source>
        <translation>Management Serv&amp;ice</translation>
    </message>
</context>
<context>
    <name>license::ui::StageList</name>
    <message>
        <source>Stages of the connection check</source>
        <translation>Stufen der Verbindungsprüfung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>license::ui::StageRow</name>
    <message>
        <source>Checking…</source>
        <extracomment>a stage of the connection check that is under way, or that is still to come</extracomment>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>license::ui::StatusBanner</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation>Kontakt…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Replace token…</source>
        <translation>Token ersetzen…</translation>
    </message>
</context>
<context>
    <name>license::ui::SubmitBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>Warten auf Ihren Schlüsselbund…</translation>
    </message>
</context>
<context>
    <name>license::ui::SystemTray</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>license::ui::Tables</name>
    <message>
        <source>… and more rows: export them as a file instead</source>
        <extracomment>the last line of copied rows that are only a part of the selection</extracomment>
        <translation>… und weitere Zeilen: stattdessen als Datei exportieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>license::ui::TextsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>license::ui::TokenController</name>
    <message>
        <source>The access token could not be saved</source>
        <translation>Das Zugriffstoken konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The access token of %1 is kept until the console is closed. %2</source>
        <extracomment>%1 is the name of a service, %2 two sentences: why, and what to do</extracomment>
        <translation>Das Zugriffstoken von %1 bleibt bis zum Schließen der Konsole bekannt. %2</translation>
    </message>
    <message>
        <source>Remove the access token</source>
        <translation>Zugriffstoken entfernen</translation>
    </message>
    <message>
        <source>Remove the access token of %1 from this computer? The license cannot be verified here until a new one is entered. The license server is not told.</source>
        <translation>Das Zugriffstoken von %1 von diesem Computer entfernen? Die Lizenz kann hier erst wieder verifiziert werden, wenn ein neues eingegeben wurde. Der Lizenzserver wird nicht benachrichtigt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 Or keep the new token: it is tried first at the next refresh.</source>
        <extracomment>%1 is a sentence or two: why the server could not decide, and what to do</extracomment>
        <translation>%1 Oder behalten Sie das neue Token: Es wird bei der nächsten Aktualisierung zuerst verwendet.</translation>
    </message>
    <message>
        <source>&amp;Keep it anyway</source>
        <translation>Trotzdem &amp;behalten</translation>
    </message>
    <message>
        <source>The license server refused this token. The previous one is kept. Check that the token was made for this service, and paste it again.</source>
        <translation>Der Lizenzserver hat dieses Token abgelehnt. Das bisherige wird behalten. Prüfen Sie, ob das Token für diesen Dienst erstellt wurde, und fügen Sie es erneut ein.</translation>
    </message>
    <message>
        <source>The license server refused this token. Check that the token was made for this service, and paste it again.</source>
        <translation>Der Lizenzserver hat dieses Token abgelehnt. Prüfen Sie, ob das Token für diesen Dienst erstellt wurde, und fügen Sie es erneut ein.</translation>
    </message>
</context>
<context>
    <name>license::ui::TokenDialog</name>
    <message>
        <source>New access token</source>
        <translation>Neues Zugriffstoken</translation>
    </message>
    <message>
        <source>New access &amp;token</source>
        <translation>Neues Zugriffs&amp;token</translation>
    </message>
    <message>
        <source>&amp;Save and verify</source>
        <translation>&amp;Speichern und verifizieren</translation>
    </message>
    <message>
        <source>Verifying with the license server…</source>
        <translation>Verifizierung beim Lizenzserver…</translation>
    </message>
    <message>
        <source>Paste the access token for %1. The current one is kept until the license server has accepted the new one.</source>
        <translation>Fügen Sie das Zugriffstoken ein, das für %1 erstellt wurde. Das verwendete wird behalten, bis der Lizenzserver das neue akzeptiert hat.</translation>
    </message>
    <message>
        <source>Replace the access token</source>
        <translation>Zugriffstoken ersetzen</translation>
    </message>
    <message>
        <source>Enter an access token</source>
        <translation>Zugriffstoken eingeben</translation>
    </message>
    <message>
        <source>Paste the access token for %1. It is saved once the license server has accepted it.</source>
        <translation>Fügen Sie das Zugriffstoken ein, das für %1 erstellt wurde. Es wird gespeichert, sobald der Lizenzserver es akzeptiert hat.</translation>
    </message>
</context>
<context>
    <name>license::ui::TokenPanel</name>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>Ersetze&amp;n…</translation>
    </message>
    <message>
        <source>Enters a new access token for this service.</source>
        <translation>Öffnet die Eingabe eines neuen Zugriffstokens für diesen Dienst.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Removes the access token from this computer.</source>
        <translation>Entfernt das Zugriffstoken von diesem Computer.</translation>
    </message>
    <message>
        <source>&amp;Enter a token…</source>
        <translation>Token ei&amp;ngeben…</translation>
    </message>
    <message>
        <source>A new token waits for its first successful refresh. The old one is kept until then.</source>
        <translation>Ein neues Token wartet auf seine erste erfolgreiche Aktualisierung. Das alte wird bis dahin behalten.</translation>
    </message>
    <message>
        <source>Access tokens are valid for 30 days. A new one takes the place of the old one only once the license server has accepted it.</source>
        <translation>Zugriffstoken sind 30 Tage gültig. Ein neues ersetzt das alte erst, wenn der Lizenzserver es akzeptiert hat.</translation>
    </message>
    <message>
        <source>Not in the keychain</source>
        <translation>Nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>A token entered here is kept until the console is closed.</source>
        <translation>Ein eingegebenes Token bleibt bis zum Schließen der Konsole bekannt.</translation>
    </message>
    <message>
        <source>The license server refused it at the last attempt.</source>
        <translation>Der Lizenzserver hat es beim letzten Versuch abgelehnt.</translation>
    </message>
    <message>
        <source>There was none at the last attempt.</source>
        <translation>Beim letzten Versuch war keines vorhanden.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>The 30 days are over. Ask for a new one now.</source>
        <translation>Die 30 Tage sind um. Fordern Sie jetzt ein neues an.</translation>
    </message>
    <message>
        <source>Ask your administrator to replace the token file.</source>
        <translation>Bitten Sie Ihren Administrator, die Tokendatei zu ersetzen.</translation>
    </message>
    <message>
        <source>At most %1 left</source>
        <translation>Höchstens noch %1</translation>
    </message>
    <message>
        <source>At most %1 left. Ask for a new one now.</source>
        <translation>Höchstens noch %1. Fordern Sie jetzt ein neues an.</translation>
    </message>
</context>
<context>
    <name>license::ui::TokenPrompt</name>
    <message>
        <source>The license server refused the access token of %1. Put a new one into the token file.</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Der Lizenzserver hat das Zugriffstoken von %1 abgelehnt. Hinterlegen Sie ein neues in der Tokendatei.</translation>
    </message>
    <message>
        <source>The license server refused the access token of %1. It may have expired after its 30 days. Replace it; the old one is kept until the new one has been accepted.</source>
        <translation>Der Lizenzserver hat das Zugriffstoken von %1 abgelehnt. Es ist möglicherweise nach seinen 30 Tagen abgelaufen. Ersetzen Sie es; das alte wird behalten, bis das neue akzeptiert wurde.</translation>
    </message>
    <message>
        <source>The token file cannot be used for %1. It must hold the token alone, and only its owner may read it.</source>
        <translation>Die Tokendatei ist für %1 nicht verwendbar. Sie darf nur das Token enthalten, und nur ihr Eigentümer darf sie lesen können.</translation>
    </message>
    <message>
        <source>There is no access token for %1. Enter the one that was made for it.</source>
        <translation>Für %1 gibt es kein Zugriffstoken. Geben Sie das dafür erstellte ein.</translation>
    </message>
    <message>
        <source>The keychain that holds the access token of %1 is locked. Unlock it, then refresh.</source>
        <translation>Der Schlüsselbund mit dem Zugriffstoken von %1 ist gesperrt. Entsperren Sie ihn und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Enter a token…</source>
        <translation>Token eingeben…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>The license server refused the new access token of %1. The previous one still works and is kept.</source>
        <translation>Der Lizenzserver hat das neue Zugriffstoken von %1 abgelehnt. Das bisherige funktioniert und wird behalten.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer, so the access token of %1 cannot be read. It may be waiting for you in a window of its own. Answer it or start it, then refresh, or enter the token for this session only.</source>
        <translation>Der Schlüsselbund dieses Computers antwortet nicht, daher kann das Zugriffstoken von %1 nicht gelesen werden. Vielleicht fragt er in einem eigenen Fenster nach. Antworten Sie ihm oder starten Sie ihn und aktualisieren Sie dann, oder geben Sie das Token nur für diese Sitzung ein.</translation>
    </message>
</context>
<context>
    <name>license::ui::TrayController</name>
    <message>
        <source>The License Console keeps running in the tray</source>
        <translation>Die License Console läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>License Console</source>
        <translation>License Console</translation>
    </message>
    <message>
        <source>License Console: %1</source>
        <extracomment>%1 is a state of the license, as the banner words it</extracomment>
        <translation>License Console: %1</translation>
    </message>
    <message>
        <source>There is no tray at the moment</source>
        <translation>Im Moment gibt es keinen Infobereich</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Konsole beenden</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>Minimieren</translation>
    </message>
    <message>
        <source>Closing the window ends the console</source>
        <translation>Schließen des Fensters beendet die Konsole</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a service, %2 what needs attention there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The License Console should keep running in the tray, but this desktop shows none. Without it, nothing here keeps the license verified. It can wait for the tray minimized, or end.</source>
        <translation>Die License Console sollte im Infobereich weiterlaufen, und dieser Desktop zeigt keinen. Ohne sie hält hier nichts die Lizenz verifiziert. Sie kann minimiert auf den Infobereich warten oder beendet werden.</translation>
    </message>
    <message>
        <source>This desktop has no tray where the License Console could keep running. Once closed, it verifies nothing and shows no alerts.</source>
        <translation>Dieser Desktop hat keinen Infobereich, in dem die License Console weiterlaufen könnte. Geschlossen verifiziert sie nichts und zeigt keine Benachrichtigungen.</translation>
    </message>
    <message>
        <source>It keeps the license verified and warns you in time. To end it, use its menu in the tray. Preferences can make closing the window end it.</source>
        <translation>Sie hält die Lizenz verifiziert und warnt rechtzeitig. Beenden lässt sie sich über ihr Menü im Infobereich. In den Optionen lässt sich festlegen, dass das Schließen des Fensters sie beendet.</translation>
    </message>
    <message>
        <source>%1 (reported): %2</source>
        <extracomment>%1 is the name of a service, %2 what its Management Service reports, which is not verified</extracomment>
        <translation>%1 (gemeldet): %2</translation>
    </message>
</context>
<context>
    <name>license::ui::TrustList</name>
    <message>
        <source>Not all of it was trusted until now.</source>
        <translation>Bisher wurde nicht allem davon vertraut.</translation>
    </message>
    <message>
        <source>Until now: %1</source>
        <translation>Bisher: %1</translation>
    </message>
    <message>
        <source>No longer any</source>
        <translation>Keine mehr</translation>
    </message>
</context>
<context>
    <name>license::ui::UpdateSettings</name>
    <message>
        <source>New versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>&amp;Ask this address for new versions</source>
        <translation>Diese Adresse nach &amp;neuen Versionen fragen</translation>
    </message>
    <message>
        <source>Address to ask for new versions</source>
        <translation>Adresse, die nach neuen Versionen gefragt wird</translation>
    </message>
    <message>
        <source>Empty: the console asks nobody. Otherwise it asks once a day, tells only its own version, and downloads nothing.</source>
        <translation>Leer: Die Konsole fragt niemanden. Sonst fragt sie einmal am Tag, nennt nur ihre eigene Version und lädt nichts herunter.</translation>
    </message>
    <message>
        <source>Enter an address such as https://example.com/versions.json, or none.</source>
        <translation>Geben Sie eine Adresse wie https://example.com/versions.json ein oder keine.</translation>
    </message>
</context>
<context>
    <name>license::ui::UsageChart</name>
    <message>
        <source>Usage over time</source>
        <translation>Nutzung im Zeitverlauf</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Forecast, earliest to latest</source>
        <translation>Prognose, frühestens bis spätestens</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>&quot;12 Mar&quot; as a QDateTime format, for the axis of a picture</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>&quot;Mar 2027&quot; as a QDateTime format, for the axis of a picture</extracomment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>This build cannot draw charts.</source>
        <translation>Dieser Build kann keine Diagramme zeichnen.</translation>
    </message>
</context>
<context>
    <name>license::ui::UsageSummary</name>
    <message>
        <source>%1 free, %2 used above the total</source>
        <translation>%1 frei, %2 über der Gesamtzahl genutzt</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Number of licenses</source>
        <translation>Anzahl der Lizenzen</translation>
    </message>
    <message>
        <source>Request &amp;more licenses…</source>
        <translation>&amp;Mehr Lizenzen anfordern…</translation>
    </message>
    <message>
        <source>Opens a prepared mail to sales@xopero.com.</source>
        <translation>Öffnet eine vorbereitete E-Mail an sales@xopero.com.</translation>
    </message>
    <message>
        <source>Bought on a marketplace: renew or extend the package there.</source>
        <translation>Auf einem Marktplatz gekauft: Verlängern oder erweitern Sie das Paket dort.</translation>
    </message>
    <message>
        <source>This package has none</source>
        <translation>In diesem Paket keine</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 genutzt</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Backed-up objects</source>
        <translation>Gesicherte Objekte</translation>
    </message>
    <message>
        <source>Storage capacity</source>
        <translation>Speicherkapazität</translation>
    </message>
    <message>
        <source>Not part of this package</source>
        <translation>Nicht Teil dieses Pakets</translation>
    </message>
    <message>
        <source>%1 above the capacity</source>
        <translation>%1 über der Kapazität</translation>
    </message>
    <message>
        <source>%1 · ended: %2</source>
        <extracomment>%1 is &quot;13 free&quot;, %2 are license types</extracomment>
        <translation>%1 · abgelaufen: %2</translation>
    </message>
</context>
<context>
    <name>license::ui::UsageView</name>
    <message>
        <source>License &amp;type</source>
        <translation>Lizenz&amp;typ</translation>
    </message>
    <message>
        <source>License type</source>
        <translation>Lizenztyp</translation>
    </message>
    <message>
        <source>No usage known yet</source>
        <translation>Noch keine Nutzung bekannt</translation>
    </message>
    <message>
        <source>Each successful verification records how many licenses are in use.</source>
        <translation>Jede erfolgreiche Verifizierung erfasst, wie viele Lizenzen genutzt werden.</translation>
    </message>
</context>
<context>
    <name>license::ui::WelcomePage</name>
    <message>
        <source>Keep your license verified</source>
        <translation>Halten Sie Ihre Lizenz verifiziert</translation>
    </message>
    <message>
        <source>This console verifies the license of Xopero ONE and GitProtect Management Services, shows what is in use, and warns in time.</source>
        <translation>Diese Konsole verifiziert die Lizenz von Management Services von Xopero ONE und GitProtect, zeigt, was genutzt wird, und warnt rechtzeitig.</translation>
    </message>
    <message>
        <source>&amp;Add a Management Service…</source>
        <translation>&amp;Management Service hinzufügen…</translation>
    </message>
    <message>
        <source>Chooses a connection file.</source>
        <translation>Wählt eine Verbindungsdatei aus.</translation>
    </message>
    <message>
        <source>Drop a connection file here</source>
        <translation>Verbindungsdatei hier ablegen</translation>
    </message>
    <message>
        <source>&amp;Explore with demo data</source>
        <translation>Mit Demodaten &amp;erkunden</translation>
    </message>
    <message>
        <source>Opens a second window with made-up data.</source>
        <translation>Öffnet ein zweites Fenster mit erfundenen Daten.</translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation>Nur mal umsehen?</translation>
    </message>
    <message>
        <source>Ask your license server administrator for this file.</source>
        <translation>Bitten Sie den Administrator Ihres Lizenzservers um diese Datei.</translation>
    </message>
</context>
<context>
    <name>license::ui::WindowLifecycle</name>
    <message>
        <source>The desktop accepted it.</source>
        <translation>Der Desktop hat die Benachrichtigung angenommen.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications. The window and the tray show the same.</source>
        <translation>Dieser Desktop zeigt keine Benachrichtigungen an. Fenster und Infobereich zeigen dasselbe.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications. The window shows the same.</source>
        <translation>Dieser Desktop zeigt keine Benachrichtigungen. Das Fenster zeigt dasselbe.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 says that a new version is available, %2 is a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>licensectl</name>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>There is no service called “%1”.</source>
        <translation>Es gibt keinen Dienst mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>There is no service yet.</source>
        <translation>Es gibt noch keinen Dienst.</translation>
    </message>
    <message>
        <source>There are several services: choose one by name.</source>
        <translation>Es gibt mehrere Dienste: Geben Sie den Namen eines Dienstes an.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Änderungen oder Fehlergrund</translation>
    </message>
    <message>
        <source>No attempts yet.</source>
        <translation>Noch keine Versuche.</translation>
    </message>
    <message>
        <source>License type</source>
        <translation>Lizenztyp</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>No licenses are known.</source>
        <translation>Keine Lizenzen bekannt.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen am</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letztes Backup</translation>
    </message>
    <message>
        <source>No objects.</source>
        <translation>Keine Objekte.</translation>
    </message>
    <message>
        <source>verified for the first time</source>
        <translation>erstmals verifiziert</translation>
    </message>
    <message>
        <source>what changed:</source>
        <translation>Änderungen:</translation>
    </message>
    <message>
        <source>nothing has changed</source>
        <translation>keine Änderungen</translation>
    </message>
    <message>
        <source>the refresh failed</source>
        <translation>die Aktualisierung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped: no refresh is due, or another process is refreshing</source>
        <translation>übersprungen: Es ist keine Aktualisierung fällig, oder ein anderes Programm aktualisiert gerade</translation>
    </message>
    <message>
        <source>skipped: another process is refreshing, or has just refreshed</source>
        <translation>übersprungen: Ein anderes Programm aktualisiert gerade oder hat soeben aktualisiert</translation>
    </message>
    <message>
        <source>license refresh does not apply: the service operates in the DMZ</source>
        <translation>Lizenzaktualisierung entfällt: Der Dienst wird in der DMZ betrieben</translation>
    </message>
    <message>
        <source>Access token for %1: </source>
        <translation>Zugriffstoken für %1: </translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The service is removed; its token may still be in the keychain.</source>
        <translation>Der Dienst ist entfernt; sein Token befindet sich möglicherweise noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Package: %1 (%2)</source>
        <translation>Paket: %1 (%2)</translation>
    </message>
    <message>
        <source>Storage: %1 of %2 used</source>
        <translation>Speicher: %1 von %2 genutzt</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Accepted: %1 (%2), signed at %3, sequence %4</source>
        <translation>Akzeptiert: %1 (%2), signiert am %3, Sequenz %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 objects shown; --limit 0 shows all.</source>
        <extracomment>%1 is how many of them are shown, %2 is how many there are</extracomment>
        <translation>
            <numerusform>%1 von %2 Objekt angezeigt; --limit 0 zeigt alle.</numerusform>
            <numerusform>%1 von %2 Objekten angezeigt; --limit 0 zeigt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection file of %1 asks you to trust:</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Die Verbindungsdatei von %1 bittet um Vertrauen für:</translation>
    </message>
    <message>
        <source>Is this correct?</source>
        <translation>Ist das richtig?</translation>
    </message>
    <message>
        <source>Token: %1</source>
        <extracomment>%1 is &quot;keychain&quot;, &quot;file&quot; or &quot;missing&quot;</extracomment>
        <translation>Token: %1</translation>
    </message>
    <message>
        <source>What it changes:</source>
        <translation>Was sich ändert:</translation>
    </message>
    <message>
        <source>There is no terminal to ask for confirmation. Compare the values, then run the command again with --yes.</source>
        <translation>Es gibt kein Terminal für eine Rückfrage. Vergleichen Sie die Werte, und führen Sie den Befehl dann noch einmal mit --yes aus.</translation>
    </message>
    <message>
        <source>Replace the connection file?</source>
        <translation>Die Verbindungsdatei ersetzen?</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>Ersetzt: %1</translation>
    </message>
    <message>
        <source>Refresh it now: the next reply is accepted regardless of its sequence number.</source>
        <translation>Aktualisieren Sie jetzt: Die nächste Antwort wird unabhängig von ihrer Nummer angenommen.</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>the answer to a question at a terminal; its first letter will do as well</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>Address, keys and authorities stay as they are.</source>
        <translation>Adresse, Schlüssel und Zertifizierungsstellen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 [y/N] </source>
        <extracomment>%1 is a question; y stands for yes and is the default&apos;s opposite</extracomment>
        <translation>%1 [j/N] </translation>
    </message>
    <message>
        <source>--no-keychain and --token-file must be used together.</source>
        <translation>--no-keychain und --token-file müssen zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>--token-stdin cannot be combined with --no-keychain: the token is in the file.</source>
        <translation>--token-stdin lässt sich nicht mit --no-keychain kombinieren: Das Token steht in der Datei.</translation>
    </message>
    <message>
        <source>Standard input cannot hold both the connection file and the token: give the connection file by name.</source>
        <translation>Die Standardeingabe kann nicht zugleich Verbindungsdatei und Token enthalten: Geben Sie den Namen der Verbindungsdatei an.</translation>
    </message>
    <message>
        <source>Standard input cannot hold both the reply and the connection file: give one of them by name.</source>
        <translation>Die Standardeingabe kann nicht zugleich Antwort und Verbindungsdatei enthalten: Geben Sie für eine davon den Namen an.</translation>
    </message>
    <message>
        <source>“%1” has no known format: FILE must end in .csv, .json or .html.</source>
        <translation>„%1“ hat kein bekanntes Format: FILE muss auf .csv, .json oder .html enden.</translation>
    </message>
    <message>
        <source>--separator and --bom apply only to files that end in .csv.</source>
        <translation>--separator und --bom gelten nur für Dateien, die auf .csv enden.</translation>
    </message>
    <message>
        <source>The command line cannot be read: %1</source>
        <translation>Die Befehlszeile kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>--license and --unlicensed cannot be combined: an object without a license has no license type.</source>
        <translation>--license und --unlicensed lassen sich nicht kombinieren: Ein Objekt ohne Lizenz hat keinen Lizenztyp.</translation>
    </message>
    <message>
        <source>Several license types are called “%1”. Name one of them: %2.</source>
        <translation>Mehrere Lizenztypen heißen „%1“. Nennen Sie einen davon: %2.</translation>
    </message>
    <message>
        <source>No license types are known yet, so nothing matches “%1”.</source>
        <translation>Es ist noch kein Lizenztyp bekannt, daher passt nichts zu „%1“.</translation>
    </message>
    <message>
        <source>There is no license type “%1”. The types are: %2.</source>
        <translation>Es gibt keinen Lizenztyp „%1“. Die Typen sind: %2.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>the name of a file or folder</source>
        <translation>der Name einer Datei oder eines Ordners</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Allowed: %3.</source>
        <translation>%1 kann nicht „%2“ sein. Erlaubt: %3.</translation>
    </message>
    <message>
        <source>See: %1 --help</source>
        <translation>Siehe: %1 --help</translation>
    </message>
    <message>
        <source>“%1” must come after its command.</source>
        <translation>„%1“ muss hinter seinem Befehl stehen.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Es gibt keine Option „%1“.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>The commands are: %1.</source>
        <translation>Die Befehle sind: %1.</translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation>%1 braucht einen Wert: %2.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 ist doppelt angegeben.</translation>
    </message>
    <message>
        <source>“%1” needs a command: %2.</source>
        <translation>„%1“ braucht einen Befehl: %2.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation>„%1“ braucht %2.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>Needs attention:</source>
        <translation>Handlungsbedarf:</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Passwort von %1: </translation>
    </message>
    <message>
        <source>Signed out: %1</source>
        <translation>Abgemeldet: %1</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Without a license</source>
        <translation>Ohne Lizenz</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Synchronizing</source>
        <translation>Wird synchronisiert</translation>
    </message>
    <message>
        <source>No organization is reported.</source>
        <translation>Es ist keine Organisation gemeldet.</translation>
    </message>
    <message>
        <source>Management Service:</source>
        <translation>Management Service:</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1.</source>
        <translation>Auf die Standardausgabe konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>“%1” is not valid UTF-8. Give the file or folder a name that is.</source>
        <translation>„%1“ ist kein gültiges UTF-8. Geben Sie der Datei oder dem Ordner einen Namen, der es ist.</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <extracomment>%1 is a folder or the address of a database</extracomment>
        <translation>Datenablage: %1</translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>Services: %1</translation>
    </message>
    <message>
        <source>It can be read and written.</source>
        <translation>Sie kann gelesen und beschrieben werden.</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Verschoben: %1</translation>
    </message>
    <message>
        <source>Moved: %1 (an earlier move was interrupted)</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Verschoben: %1 (ein früheres Verschieben wurde unterbrochen)</translation>
    </message>
    <message>
        <source>Would move: %1</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Würde verschoben: %1</translation>
    </message>
    <message>
        <source>Would move: %1 (an earlier move was interrupted)</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Würde verschoben: %1 (ein früheres Verschieben wurde unterbrochen)</translation>
    </message>
    <message>
        <source>Not moved: %1 is in both stores, and they differ. Remove it from the one that is wrong.</source>
        <translation>Nicht verschoben: %1 ist in beiden Datenablagen vorhanden, mit verschiedenen Daten. Entfernen Sie den Dienst dort, wo sie falsch sind.</translation>
    </message>
    <message>
        <source>Not moved: %1 is being verified or changed by another program. Run the command again.</source>
        <translation>Nicht verschoben: %1 wird gerade von einem anderen Programm verifiziert oder geändert. Führen Sie den Befehl erneut aus.</translation>
    </message>
    <message>
        <source>Not moved: %1</source>
        <translation>Nicht verschoben: %1</translation>
    </message>
    <message>
        <source>Tokens stay in the keychain or the token file of this computer. Another computer that is to verify these services needs their tokens, too.</source>
        <translation>Token bleiben im Schlüsselbund oder in der Token-Datei dieses Computers. Ein anderer Computer, der diese Dienste verifizieren soll, braucht ihre Token ebenfalls.</translation>
    </message>
    <message>
        <source>This computer has no token for: %1. It may be on another computer.</source>
        <extracomment>%1 is a list of names of services</extracomment>
        <translation>Auf diesem Computer fehlt ein Token für: %1. Es ist vielleicht auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>There is no service to move.</source>
        <translation>Es gibt keinen Dienst zu verschieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) stay as the other store has them.</source>
        <translation>
            <numerusform>%n Einstellung bleibt so, wie sie in der anderen Datenablage ist.</numerusform>
            <numerusform>%n Einstellungen bleiben so, wie sie in der anderen Datenablage sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>--to names the store that the services are in.</source>
        <translation>--to nennt die Datenablage, in der die Dienste schon sind.</translation>
    </message>
    <message>
        <source>No agent of the team has the access token of this service. Store it on a computer on which “licensectl watch” runs.</source>
        <translation>Kein Agent des Teams hat das Zugriffstoken dieses Dienstes. Hinterlegen Sie es auf einem Computer, auf dem „licensectl watch“ läuft.</translation>
    </message>
    <message>
        <source>No agent with the access token of this service is at work: the last one was heard %1 ago. Start “licensectl watch” on its computer.</source>
        <extracomment>%1 is a span, such as &quot;4 minutes 10 seconds&quot;</extracomment>
        <translation>Kein Agent mit dem Zugriffstoken dieses Dienstes ist im Dienst: Der letzte hat sich vor %1 gemeldet. Starten Sie „licensectl watch“ auf seinem Computer.</translation>
    </message>
    <message>
        <source>No agent of the team has answered in time. The request stays: the next agent at work answers it, and “licensectl history” shows how.</source>
        <translation>Kein Agent des Teams hat rechtzeitig geantwortet. Die Anfrage bleibt bestehen: Der nächste Agent im Dienst beantwortet sie, und „licensectl history“ zeigt das Ergebnis.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <extracomment>%1 is a service, %2 the name of an agent</extracomment>
        <translation>%1, durch %2</translation>
    </message>
    <message>
        <source>at work, heard %1 ago</source>
        <extracomment>of an agent; %1 is a span of time</extracomment>
        <translation>im Dienst, zuletzt vor %1 gemeldet</translation>
    </message>
    <message>
        <source>not at work, last heard %1 ago</source>
        <translation>nicht im Dienst, zuletzt vor %1 gemeldet</translation>
    </message>
    <message>
        <source>services with a token: %1</source>
        <translation>Dienste mit Token: %1</translation>
    </message>
    <message>
        <source>Agents:</source>
        <translation>Agenten:</translation>
    </message>
    <message>
        <source>--lanes applies only to a store that a team shares: name it by --store.</source>
        <translation>--lanes gilt nur für eine Datenablage, die ein Team gemeinsam nutzt: Geben Sie sie mit --store an.</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <extracomment>%1 is a role at the team&apos;s database and what it permits: &quot;viewer: reads&quot;</extracomment>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Token stored: %1</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Token gespeichert: %1</translation>
    </message>
</context>
</TS>
