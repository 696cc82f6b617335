// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"

#include <QVector>
#include <QWidget>

#include <optional>

namespace license::ui {

class StageRow;

/// The stages of a connection check, one per line, as they arrive. One tab stop; Ctrl+C copies it.
class StageList final : public QWidget
{
    Q_OBJECT
public:
    explicit StageList(QWidget *parent = nullptr);

    /// `results` are those of the completed stages, in order; `running` is the present one.
    void present(const QVector<StageResult> &results, std::optional<CheckStage> running);
    /// All rows as lines of text.
    QString asText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QVector<StageRow *> m_rows;
};

} // namespace license::ui
