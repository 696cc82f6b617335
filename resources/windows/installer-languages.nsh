; SPDX-License-Identifier: GPL-3.0-or-later
; What the installer says, beside the pages of NSIS.
LangString OldSystem ${LANG_ENGLISH} "The License Console needs 64-bit Windows 10 or later."
LangString OldSystem ${LANG_POLISH} "Konsola licencji wymaga 64-bitowego systemu Windows 10 lub nowszego."
LangString OldSystem ${LANG_GERMAN} "Die Lizenzkonsole benötigt ein 64-Bit-Windows 10 oder neuer."
LangString StillRuns ${LANG_ENGLISH} "The License Console or its agent is running. Quit it, then choose Retry."
LangString StillRuns ${LANG_POLISH} "Konsola licencji lub jej agent jest uruchomiony. Zamknij go i wybierz „Ponów próbę”."
LangString StillRuns ${LANG_GERMAN} "Die Lizenzkonsole oder ihr Agent läuft noch. Beenden Sie das Programm und wählen Sie dann „Wiederholen“."
LangString AfterUpgrade ${LANG_ENGLISH} "The License Console was running. The new version starts when you quit it and open it again."
LangString AfterUpgrade ${LANG_POLISH} "Konsola licencji była uruchomiona. Nowa wersja zacznie działać, gdy ją zamkniesz i otworzysz ponownie."
LangString AfterUpgrade ${LANG_GERMAN} "Die Lizenzkonsole lief während der Aktualisierung. Die neue Version startet, sobald Sie sie beenden und erneut öffnen."
LangString RemoveData ${LANG_ENGLISH} "Delete services, history and settings too?$\r$\n$\r$\nThey are in $APPDATA\license-console. Choose No to keep them for a later installation. Access tokens stay in Windows Credential Manager; removing a service in the console deletes its token."
LangString RemoveData ${LANG_POLISH} "Usunąć także usługi, historię i ustawienia?$\r$\n$\r$\nZnajdują się w folderze $APPDATA\license-console. Wybierz „Nie”, aby zachować je na przyszłość. Tokeny dostępu pozostają w Menedżerze poświadczeń systemu Windows; usunięcie usługi w konsoli usuwa jej token."
LangString RemoveData ${LANG_GERMAN} "Auch Dienste, Verlauf und Einstellungen löschen?$\r$\n$\r$\nSie liegen in $APPDATA\license-console. Wählen Sie „Nein“, um sie für eine spätere Installation zu behalten. Zugriffstoken bleiben in der Windows-Anmeldeinformationsverwaltung; wird ein Dienst in der Konsole entfernt, löscht sie auch sein Token."
