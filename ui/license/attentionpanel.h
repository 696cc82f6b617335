// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attention.h"
#include "core/text/managementwords.h"
#include "ui/kit/grouppanel.h"

#include <QVector>

class QBoxLayout;
class QVBoxLayout;

namespace license::ui {

class PlainLabel;

/// `Needs attention`: a line for each thing that the banner does not say already, worst first, with what can be done
/// about it. Hidden while there is none.
class AttentionPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit AttentionPanel(QWidget *parent = nullptr);

    void present(const AttentionInput &input, Instant now);
    /// What a Management Service reports stands below it, in a tone of its own, with its origin.
    void presentReported(const QVector<text::ManagementNotice> &notices, const QString &origin);
    /// Whether the access token can be replaced here: not if it comes from a file.
    void setTokenAvailable(bool available);
    /// Tab reaches the buttons after this control, where they are also seen.
    void setTabAfter(QWidget *control);

signals:
    void licenseRequested(const QString &type);
    void unlicensedRequested();
    void moreLicensesRequested();
    void renewalRequested();
    void tokenRequested();
    void organizationsRequested();
    void signInRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        QString words;
        std::optional<Severity> severity; ///< nothing for what is reported and not verified
        QVector<AttentionAction> actions;
        QString licenseType;
        bool operator==(const Line &) const = default;
    };

    void rebuild();
    QVector<Line> lines() const;
    PlainLabel *addNote(const QString &words);
    void addLine(const Line &line, int number);
    /// The buttons of a line beside each other, as wide as they are.
    QWidget *makeButtons(const Line &line, int number, QWidget *parts);
    void arrange();
    void orderTabs();
    void act(AttentionAction action, const QString &type);

    bool m_tokenAvailable = false;
    QWidget *m_tabAfter = nullptr;
    QVector<Line> m_shown;
    QVector<Line> m_reported;
    QString m_origin; ///< of what is reported
    PlainLabel *m_originLine = nullptr;
    QVBoxLayout *m_lines;
    struct Row
    {
        QBoxLayout *parts; ///< words and buttons; stacked in a narrow window
        PlainLabel *words;
    };
    QVector<Row> m_rows;
    int m_widest = 0;          ///< of the words
    int m_besideEachOther = 0; ///< the width that the longest line needs for words and buttons
};

} // namespace license::ui
